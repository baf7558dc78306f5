# A lattice: every object is reached in many ways, and looked at once
import gc
from course import begin, gensize

class Node:
    __slots__ = ("x", "y")

def lattice(n):
    node = Node()
    node.x = node
    node.y = node
    for i in range(n):
        above = Node()
        above.x = node
        above.y = node
        node = above
    return node

begin()
gc.set_debug(gc.DEBUG_SAVEALL)
top = lattice(60)
print(gc.collect(), gensize(2))  # expect: 0 61
top.x = None
top.y = None
print(gc.collect())  # expect: 1
