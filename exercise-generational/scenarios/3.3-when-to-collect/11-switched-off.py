# Without automatic collection the count goes on, and nothing happens
import gc
from course import begin, collections, count

class Thing:
    __slots__ = ("x", "__weakref__")

def fill(first, last):
    for i in range(first, last):
        kept[i] = Thing()

kept = [None] * 2000
begin()
fill(0, 1500)
print(collections(0), count(0))  # expect: 0 1500
gc.enable()
fill(1500, 1501)
print(collections(0), count(0))  # expect: 1 0
gc.disable()
