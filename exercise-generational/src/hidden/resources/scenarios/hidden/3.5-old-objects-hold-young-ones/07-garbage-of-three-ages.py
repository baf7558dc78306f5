# Garbage that refers to the old is found; the old are not, be they garbage or not
import gc
from course import begin

class Node:
    def __init__(self, name):
        self.name = name
        self.me = self

begin()
gc.set_debug(gc.DEBUG_SAVEALL)
a = Node("oldest")
gc.collect(1)
b = Node("older")
b.next = a
gc.collect(0)
c = Node("young")
c.next = b
c.also = a
a = b = c = None
print(gc.collect(0), gc.garbage[0].name)  # expect: 1 young
gc.garbage[0].next = gc.garbage[0].also = None
print(gc.collect(1), gc.garbage[1].name)  # expect: 1 older
gc.garbage[1].next = None
print(gc.collect(2), gc.garbage[2].name)  # expect: 1 oldest
