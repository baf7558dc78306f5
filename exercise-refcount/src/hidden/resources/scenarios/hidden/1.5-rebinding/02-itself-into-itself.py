# A value stored again where it already is stays as it is
from course import refcount

class Thing:
    def __del__(self):
        print("del thing")

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
box.content = None  # expect: del thing
items.clear()  # expect: del thing
del drawer["k"]  # expect: del thing
