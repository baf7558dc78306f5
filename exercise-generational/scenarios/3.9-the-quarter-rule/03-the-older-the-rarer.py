# 11, 11, 11, 11, 12, 15, 18, 23, 29, 36: collections of generation 1 before each full one
# claim c14
# claim c36
import gc
from course import begin, collections

class Thing:
    __slots__ = ("x", "__weakref__")

def fill(n):
    one = 0
    two = 0
    for i in range(n):
        kept[i] = Thing()
        if collections(2) > two:
            print(collections(1) - one)
            one = collections(1)
            two = collections(2)

gc.set_threshold(5, 10, 10)
kept = [None] * 14000
begin(True)
fill(14000)  # expect: 11 | 11 | 11 | 11 | 12 | 15 | 18 | 23 | 29 | 36
gc.disable()
