# A chain of fifty thousand hangs on a ring of two
# heap: 64 MiB
import gc
from course import begin, gensize

class Node:
    __slots__ = ("next", "also")

def lose(n):
    head = None
    for i in range(n):
        node = Node()
        node.next = head
        node.also = None
        head = node
    a = Node()
    b = Node()
    a.next = b
    b.next = a
    b.also = head

begin()
lose(50000)
print(gc.collect(), gensize(0), gensize(1), gensize(2))  # expect: 50002 0 0 0
