# A bridge leads from one ring to the other: one way, not back
import gc
from course import begin

class Node:
    __slots__ = ("x", "y")

def ring(n):
    first = Node()
    last = first
    for i in range(n - 1):
        node = Node()
        node.x = last
        last = node
    first.x = last
    return first

begin()
gc.set_debug(gc.DEBUG_SAVEALL)
left = ring(7)
right = ring(5)
left.y = right
right = None
print(gc.collect(), len(gc.garbage))  # expect: 0 0
left = None
print(gc.collect(), len(gc.garbage))  # expect: 12 12
left = ring(7)
right = ring(5)
left.y = right
left = None
print(gc.collect(), right in gc.garbage)  # expect: 7 False
