# Two objects that hold each other are found
import gc
from course import begin

class Node:
    pass

begin()
gc.set_debug(gc.DEBUG_SAVEALL)
a = Node()
b = Node()
a.other = b
b.other = a
print(gc.collect(), len(gc.garbage))  # expect: 0 0
del a
print(gc.collect(), len(gc.garbage))  # expect: 0 0
del b
print(gc.collect(), len(gc.garbage))  # expect: 2 2
print(gc.garbage[0].other is gc.garbage[1])  # expect: True
