# A young object moves from one old holder to another, and is let go at last
import gc
from course import begin

class Node:
    pass

begin()
gc.set_debug(gc.DEBUG_SAVEALL)
left = Node()
right = Node()
gc.collect()
left.it = Node()
left.it.me = left.it
right.it = left.it
left.it = None
print(gc.collect(0))  # expect: 0
left.it = right.it
right.it = None
print(gc.collect(1))  # expect: 0
left.it = None
print(gc.collect(0))  # expect: 0
print(gc.collect(1))  # expect: 0
print(gc.collect(2))  # expect: 1
