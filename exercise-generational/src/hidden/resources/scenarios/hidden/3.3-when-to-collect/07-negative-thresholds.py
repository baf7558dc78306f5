# A threshold below zero is exceeded by every count
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
gc.set_threshold(-1, 10, 10)
begin(True)
fill(0, 3)  # expect: 3 0 0 0 3 0
gc.set_threshold(-5, -1, 10)
begin(True)
fill(3, 9)  # expect: 0 6 0 0 0 6
gc.set_threshold(2, -1, 1000)
begin(True)
fill(9, 21)  # expect: 0 4 0 0 0 4
gc.set_threshold(-1000000, -1000000, 1000)
begin(True)
fill(21, 23)  # expect: 0 2 0 0 0 2
gc.set_threshold(0, -1, -1)
begin(True)
fill(23, 88)  # expect: 0 0 0 65 0 0
gc.set_threshold(700, 10, 10)
