# What a young collection has looked at is looked at again, with counts of its own
import gc
from course import begin, gen

class Node:
    pass

begin()
gc.set_debug(gc.DEBUG_SAVEALL)
kept = []
for i in range(5):  # expect: 0 0 0 0 | 0 0 0 0 | 0 0 0 0 | 0 0 0 0 | 0 0 0 0
    a = Node()
    b = Node()
    a.other = b
    b.other = a
    b.all = kept
    kept.append(a)
    print(gc.collect(0), gc.collect(0), gc.collect(1), gc.collect(2))
a = b = None
for i in range(5):  # expect: 0 0 2 | 0 0 2 | 0 0 2 | 0 0 2 | 0 0 2
    kept.pop(0)
    print(gc.collect(0), gc.collect(1), gc.collect(2))
