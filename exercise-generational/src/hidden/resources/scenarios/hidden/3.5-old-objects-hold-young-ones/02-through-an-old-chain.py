# The end of an old chain holds the young ones
import gc
from course import begin, gen

class Node:
    __slots__ = ("next", "ring")

def chain(n):
    head = None
    for i in range(n):
        node = Node()
        node.next = head
        node.ring = None
        head = node
    return head

begin()
gc.set_debug(gc.DEBUG_SAVEALL)
head = chain(40)
gc.collect()
last = head
while last.next is not None:
    last = last.next
last.ring = Node()
last.ring.next = last.ring
last = None
print(gc.collect(0))  # expect: 0
print(gc.collect(1))  # expect: 0
head = None
print(gc.collect(1))  # expect: 0
print(gc.collect(2))  # expect: 1
