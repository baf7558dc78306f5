# Of three rings that hang together only the last is free
import gc
from course import begin

class Node:
    __slots__ = ("x", "y")

def pair():
    one = Node()
    two = Node()
    one.x = two
    two.x = one
    return one

begin()
gc.set_debug(gc.DEBUG_SAVEALL)
a = pair()
b = pair()
c = pair()
a.y = b
c.y = b
b = c = None
print(gc.collect(), a in gc.garbage, a.y in gc.garbage)  # expect: 2 False False
a = pair()
b = pair()
c = pair()
a.y = b
c.y = b
b = a = None
print(gc.collect(), c in gc.garbage, c.y in gc.garbage)  # expect: 4 False False
