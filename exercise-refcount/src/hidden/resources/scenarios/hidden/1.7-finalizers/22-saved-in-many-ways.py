# Saved by an item, by a global, by a friend, by a local of the caller's; each is whole, counted right, and dies once
from course import refcount

class Part:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print(f"del {self.name}")

class Saved:
    def __init__(self, name):
        self.name = name
        self.part = Part(f"part of {name}")

    def __del__(self):
        print(f"last of {self.name}", refcount(self), refcount(self.part))
        save(self)

def save(thing):
    nest.append(thing)
    nest.append(thing)
    nest.pop()

def use():
    local = Saved("local")
    local = None
    local = nest.pop()
    print(local.name, refcount(local), refcount(local.part))
    return local

nest = []
items = [Saved("first"), (Saved("second"), {"k": Saved("third")})]
del items  # expect: last of third 2 1 | last of second 2 1 | last of first 2 1
print(len(nest), refcount(nest[0]), refcount(nest[2].part))  # expect: 3 1 1
kept = use()  # expect: last of local 2 1 | local 1 1
print(refcount(kept), len(nest))  # expect: 1 3
kept = nest.pop()  # expect: del part of local
nest.clear()  # expect: del part of second | del part of third
print(kept.name)  # expect: first
del kept  # expect: del part of first
