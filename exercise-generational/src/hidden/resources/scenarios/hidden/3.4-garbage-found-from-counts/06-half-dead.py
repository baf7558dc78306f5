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
a = pair()
b = pair()
c = pair()
a.y = b
c.y = b
b = c = None
print(gc.collect(0))  # expect: 2
a = pair()
b = pair()
c = pair()
a.y = b
c.y = b
b = a = None
print(gc.collect(0))  # expect: 2
