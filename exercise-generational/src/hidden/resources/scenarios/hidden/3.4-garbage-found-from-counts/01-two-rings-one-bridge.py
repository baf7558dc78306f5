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
left = ring(7)
right = ring(5)
left.y = right
right = None
print(gc.collect(0))  # expect: 0
left = None
print(gc.collect())  # expect: 12
begin()
left = ring(7)
right = ring(5)
left.y = right
left = None
print(gc.collect(0))  # expect: 7
