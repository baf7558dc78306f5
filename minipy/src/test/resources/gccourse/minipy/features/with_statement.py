# A context manager
class Open:
    def __init__(self, name, log):
        self.name = name
        self.log = log
    def __enter__(self):
        self.log.append("open " + self.name)
        return self
    def __exit__(self, kind, value, traceback):
        self.log.append(f"close {self.name} {value!r} {kind is not None} {traceback is not None}")
        return kind is KeyError
log = []
with Open("a", log) as a, Open("b", log):
    log.append(a.name)
with Open("c", log):
    raise KeyError("swallowed")
try:
    with Open("d", log):
        raise ValueError("not swallowed")
except ValueError as e:
    log.append(str(e))
for line in log:
    print(line)
# expect: open a | open b | a | close b None False False | close a None False False | open c | close c KeyError('swallowed') True True | open d | close d ValueError('not swallowed') True True | not swallowed
