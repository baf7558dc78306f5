# A threshold of -1 makes every collection a full one, unless it is put off
import gc
from course import begin, collections, count

class Thing:
    __slots__ = ("x", "__weakref__")

def fill(first, last):
    for i in range(first, last):
        kept[i] = Thing()
    gc.disable()
    print(collections(0), collections(1), collections(2), count(0), count(1), count(2))

kept = [None] * 100
gc.set_threshold(2, 1000, -1)
begin(True)
fill(0, 12)  # expect: 2 0 2 0 2 0
gc.set_threshold(2, -1, -1)
begin(True)
fill(12, 36)  # expect: 0 4 4 0 0 2
gc.set_threshold(700, 10, 10)
