# An item of a dying list may come back while its neighbours and the list go
from course import refcount

class Thing:
    def __init__(self, name):
        self.name = name
        self.friend = None

    def __del__(self):
        print(f"del {self.name}")
        if self.name == "b":
            saved.append(self)

saved = []
items = [Thing("a"), Thing("b"), Thing("c")]
items[1].friend = items[0]
del items  # expect: del c | del b
print(refcount(saved[0]), refcount(saved[0].friend))  # expect: 1 1
late = saved.pop()
print(late.name)  # expect: b
# expect at exit: del a
