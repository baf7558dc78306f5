# Thresholds 20, 10 and 10: the first full collection is the 133rd
import gc
from course import begin, collections, count

class Thing:
    __slots__ = ("x", "__weakref__")

def fill(first, last):
    for i in range(first, last):
        kept[i] = Thing()

gc.set_threshold(20, 10, 10)
kept = [None] * 3000
begin(True)
fill(0, 2792)
print(collections(0), collections(1), collections(2))  # expect: 121 11 0
fill(2792, 2793)
print(collections(0), collections(1), collections(2))  # expect: 121 11 1
print(count(0), count(1), count(2))  # expect: 0 0 0
fill(2793, 2900)
print(collections(0), collections(1), collections(2))  # expect: 126 11 1
