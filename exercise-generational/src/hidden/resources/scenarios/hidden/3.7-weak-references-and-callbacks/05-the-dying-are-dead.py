# An object whose count is zero is dead for weak references, even if its death has to wait for others
import gc
import weakref
from course import begin

class Node:
    __slots__ = ("next", "witness", "__weakref__")

class Witness:
    __slots__ = ("watch",)

    def __del__(self):
        if self.watch() is not None:
            print("led to a dead object")

def chain(n):
    head = None
    for i in range(n):
        node = Node()
        node.next = head
        node.witness = None
        if head is not None:
            node.witness = Witness()
            node.witness.watch = weakref.ref(head)
            watches.append(node.witness.watch)
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
print(leading())  # expect: 199
head = None
print(leading(), gc.collect())  # expect: 0 0
