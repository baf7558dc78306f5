# Seven survivors: one newcomer is a quarter, rounded down
import gc
from course import begin, collections, count

class Thing:
    __slots__ = ("x", "__weakref__")

def fill(first, last):
    for i in range(first, last):
        kept[i] = Thing()
        print(i + 1, collections(0), collections(1), collections(2))

gc.set_threshold(1, 0, 0)
kept = [None] * 30
begin()
for i in range(7):
    kept[i] = Thing()
gc.collect()
gc.enable()
fill(7, 17)  # expect: 8 0 0 1 | 9 1 0 1 | 10 1 0 1 | 11 1 1 1 | 12 1 1 1 | 13 1 1 2 | 14 1 1 2 | 15 2 1 2 | 16 2 1 2 | 17 2 2 2
gc.disable()
