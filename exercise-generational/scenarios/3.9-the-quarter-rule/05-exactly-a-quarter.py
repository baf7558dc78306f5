# A hundred for four hundred: exactly a quarter is enough
import gc
from course import begin, collections

class Thing:
    __slots__ = ("x", "__weakref__")

def fill(first, last):
    for i in range(first, last):
        kept[i] = Thing()

kept = [None] * 600
begin()
fill(0, 400)
gc.collect()
fill(400, 500)
gc.collect(1)
gc.set_threshold(5, 0, 0)
gc.enable()
fill(500, 506)
gc.disable()
print(collections(0), collections(1), collections(2))  # expect: 0 1 2
