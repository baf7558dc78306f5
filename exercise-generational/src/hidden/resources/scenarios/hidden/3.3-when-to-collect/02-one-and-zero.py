# Threshold 1 collects at the second allocation; thresholds of 0 for the older generations are no limit
import gc
from course import begin, collections

class Thing:
    __slots__ = ("x", "__weakref__")

def fill(n):
    for i in range(n):
        kept[i] = Thing()
        print(i + 1, collections(0), collections(1), collections(2))

gc.set_threshold(1, 0, 1000)
kept = [None] * 8
begin(True)
fill(8)  # expect: 1 0 0 0 | 2 1 0 0 | 3 1 0 0 | 4 1 1 0 | 5 1 1 0 | 6 2 1 0 | 7 2 1 0 | 8 2 2 0
