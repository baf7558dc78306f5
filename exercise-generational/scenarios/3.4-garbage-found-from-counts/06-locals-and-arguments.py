# Locals of waiting functions and temporaries hold what they hold
import gc
from course import begin

class Node:
    pass

def ring():
    a = Node()
    b = Node()
    a.other = b
    b.other = a
    return a

def inner(argument, found):
    print(found)
    return gc.collect()

def outer():
    mine = ring()
    return inner(ring(), gc.collect())

begin()
gc.set_debug(gc.DEBUG_SAVEALL)
print(outer())  # expect: 0 | 0
print(gc.collect())  # expect: 4
