# What a dead cycle held is held no more
import gc
from course import begin, refcount

class Node:
    pass

begin()
shared = Node()
a = Node()
b = Node()
a.other = b
b.other = a
a.shared = shared
b.shared = shared
print(refcount(shared))  # expect: 3
del a, b
print(refcount(shared))  # expect: 3
print(gc.collect())  # expect: 2
print(refcount(shared))  # expect: 1
print(gc.collect())  # expect: 0
