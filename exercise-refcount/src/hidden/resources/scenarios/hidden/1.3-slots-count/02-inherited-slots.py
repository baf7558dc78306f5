# Slots of the base class and of the derived class count alike
from course import refcount

class Base:
    __slots__ = ("left", "right")

class Derived(Base):
    __slots__ = ("middle",)

thing = []
node = Derived()
node.left = thing
node.middle = thing
node.right = thing
print(refcount(thing))  # expect: 4
del node.left
node.right = node.middle
print(refcount(thing))  # expect: 3
node.middle = 1
node.right = node
print(refcount(thing), refcount(node))  # expect: 1 2
node.right = None
print(refcount(node))  # expect: 1
