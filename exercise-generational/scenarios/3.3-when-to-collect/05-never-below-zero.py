# The count stops at zero
import gc
from course import begin, count

class Thing:
    __slots__ = ("x", "__weakref__")

def fill(n):
    for i in range(n):
        kept[i] = Thing()

kept = [None] * 100
begin()
fill(100)
print(count(0))  # expect: 100
gc.collect()
print(count(0))  # expect: 0
kept.clear()
print(count(0))  # expect: 0
thing = Thing()
print(count(0))  # expect: 1
