# A full collection that the program asks for does not wait
import gc
from course import begin, collections, count

class Thing:
    __slots__ = ("x", "__weakref__")

def fill(first, last):
    for i in range(first, last):
        kept[i] = Thing()

gc.set_threshold(5, 1, 1)
kept = [None] * 600
begin()
fill(0, 400)
gc.collect()
gc.enable()
fill(400, 440)
gc.disable()
print(collections(2), count(2))  # expect: 1 2
gc.collect()
print(collections(2), count(2))  # expect: 2 0
