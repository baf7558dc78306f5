# A chain through the callbacks of weak references: each holds a bound method of the next object
# heap: 64 MiB
from course import refcount
import weakref

class Node:
    def __init__(self, mark):
        self.mark = mark
        self.watch = None

    def gone(self, reference):
        print("never")

class Thing:
    pass

anchor = []
thing = Thing()
head = Node(anchor)
for i in range(3000):
    node = Node(anchor)
    node.watch = weakref.ref(thing, head.gone)
    head = node
node = None
print(refcount(anchor), weakref.getweakrefcount(thing))  # expect: 3002 3000
head = None
print(refcount(anchor), weakref.getweakrefcount(thing))  # expect: 1 0
