# The collector must not be rash: the one that is held comes last
import gc
from course import begin, gensize

class Node:
    __slots__ = ("next",)

def chain(n):
    head = None
    for i in range(n):
        node = Node()
        node.next = head
        head = node
    return head

begin()
gc.set_debug(gc.DEBUG_SAVEALL)
head = chain(100)
print(gc.collect(), gensize(2))  # expect: 0 100
head = chain(50)
print(gc.collect(), gensize(2))  # expect: 0 50
