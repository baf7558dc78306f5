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
top = lattice(60)
print(gc.collect(0), gensize(1))  # expect: 0 61
top.x = None
top.y = None
print(gc.collect(1))  # expect: 1
