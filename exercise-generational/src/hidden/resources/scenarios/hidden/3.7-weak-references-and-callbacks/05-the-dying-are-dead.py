# An object whose count is zero is dead for weak references, even if its death has to wait for others
import gc
import weakref
from course import begin

class Node:
    __slots__ = ("next", "witness", "__weakref__")

class Witness:
    def __del__(self):
        for watch in watches:
            held = watch()
        print("all seen")

def chain(n):
    head = None
    for i in range(n):
        node = Node()
        node.next = head
        node.witness = None
        watches.append(weakref.ref(node))
        head = node
    return head

def leading():
    alive = 0
    for watch in watches:
        if watch() is not None:
            alive = alive + 1
    return alive

begin()
watches = []
head = chain(200)
head.witness = Witness()
print(leading())  # expect: 200
head = None  # expect: all seen
print(leading(), gc.collect())  # expect: 0 0
