# Young and old hold each other in one long cycle
import gc
from course import begin

class Node:
    __slots__ = ("x", "y")

def link(first, second):
    first.x = second
    second.y = first

begin()
gc.set_debug(gc.DEBUG_SAVEALL)
a = Node()
b = Node()
gc.collect()
c = Node()
d = Node()
gc.collect(0)
e = Node()
f = Node()
link(a, c)
link(c, e)
link(e, b)
link(b, d)
link(d, f)
link(f, a)
a = b = c = d = e = None
print(gc.collect(0), gc.collect(1), gc.collect(2))  # expect: 0 0 0
f = None
print(gc.collect(0), gc.collect(1), gc.collect(2))  # expect: 0 0 6
