# The first full collection comes with allocation 93,233
# claim c14
# claim c28
import gc
from course import begin, collections, count, gensize

class Thing:
    __slots__ = ("x", "__weakref__")

def fill(first, last):
    for i in range(first, last):
        kept[i] = Thing()

kept = [None] * 93240
begin(True)
fill(0, 93232)
print(collections(0), collections(1), collections(2))  # expect: 121 11 0
fill(93232, 93233)
print(collections(0), collections(1), collections(2))  # expect: 121 11 1
print(count(0), count(1), count(2), gensize(2))  # expect: 0 0 0 93232
