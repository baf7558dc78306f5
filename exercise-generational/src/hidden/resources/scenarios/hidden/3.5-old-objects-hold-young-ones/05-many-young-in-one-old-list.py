# An old list is filled and emptied while the young come and go
import gc
from course import begin

class Node:
    __slots__ = ("me",)

def fill(n):
    for i in range(n):
        node = Node()
        node.me = node
        items.append(node)

begin()
gc.set_debug(gc.DEBUG_SAVEALL)
items = []
gc.collect()
fill(30)
print(gc.collect(0))  # expect: 0
fill(30)
for i in range(20):
    items.append(items[i])
print(gc.collect(0))  # expect: 0
for i in range(65):
    items.pop()
print(gc.collect(0), gc.collect(1))  # expect: 0 45
items.clear()
print(gc.collect(1))  # expect: 0
