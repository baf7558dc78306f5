# A tuple cannot be emptied; its cycle falls apart all the same
import gc
from course import begin, refcount

class Node:
    pass

begin()
shared = Node()
items = []
pair = (items, items, shared)
items.append(pair)
del pair, items
print(refcount(shared))  # expect: 2
print(gc.collect())  # expect: 2
print(refcount(shared))  # expect: 1
node = Node()
node.method = (node, [shared])
node = None
print(gc.collect(), refcount(shared))  # expect: 3 1
