# A value that is stored again where it already is stays as it is
from course import refcount

class Thing:
    pass

def same(thing):
    thing = thing
    return thing

class Box:
    __slots__ = ("content",)

box = Box()
box.content = Thing()
box.content = box.content
items = [Thing()]
items[0] = items[0]
drawer = {"k": Thing()}
drawer["k"] = drawer["k"]
print(refcount(box.content), refcount(items[0]), refcount(drawer["k"]))  # expect: 1 1 1
box = same(box)
box = box
print(refcount(box), refcount(box.content))  # expect: 1 1
box.content = None
items.clear()
del drawer["k"]
print(len(items), len(drawer))  # expect: 0 0
