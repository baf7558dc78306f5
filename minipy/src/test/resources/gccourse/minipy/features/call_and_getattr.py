# Instances that are called, and attributes that are made up
class Adder:
    def __init__(self, n):
        self.n = n
    def __call__(self, x, y):
        return x + y + self.n
print(Adder(1)(2, 3))  # expect: 6
class Anything:
    known = "class"
    def __getattr__(self, name):
        if name.startswith("_"):
            raise AttributeError(name)
        return name.upper()
thing = Anything()
thing.own = "instance"
print(thing.known, thing.own, thing.other, hasattr(thing, "_x"), getattr(thing, "_x", 0))
# expect: class instance OTHER False 0
