# The last object of the list leads to all the others
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
gc.set_debug(gc.DEBUG_SAVEALL)
last = spread(300)
print(gc.collect(), gensize(2))  # expect: 0 300
last.y.y = None
print(gc.collect())  # expect: 298
lost = Node()
lost.x = lost
lost = None
print(gc.collect(), len(gc.garbage))  # expect: 1 299
