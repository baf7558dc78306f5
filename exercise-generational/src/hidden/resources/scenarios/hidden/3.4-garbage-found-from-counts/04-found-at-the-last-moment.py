# The last object of the generation leads to all the others
import gc
from course import begin, gensize

class Node:
    __slots__ = ("x", "y")

def spread(n):
    made = []
    for i in range(n):
        node = Node()
        node.x = node
        made.append(node)
    for i in range(n - 1):
        made[i + 1].y = made[i]
    return made[n - 1]

begin()
last = spread(300)
print(gc.collect(0), gensize(1))  # expect: 0 300
last.y.y = None
print(gc.collect(1))  # expect: 298
lost = Node()
lost.x = lost
lost = None
print(gc.collect(0))  # expect: 1
