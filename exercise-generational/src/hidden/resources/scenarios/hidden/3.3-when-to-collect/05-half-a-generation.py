# Collections that are asked for shift those that come by themselves
import gc
from course import begin, collections

class Thing:
    __slots__ = ("x", "__weakref__")

def fill(first, last):
    before = collections(0)
    for i in range(first, last):
        kept[i] = Thing()
        if collections(0) > before:
            print(i + 1)
            before = collections(0)

kept = [None] * 3000
begin(True)
fill(0, 500)
gc.collect(0)
fill(500, 1500)  # expect: 1201
gc.collect(1)
fill(1500, 3000)  # expect: 2201 | 2902
