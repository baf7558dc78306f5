# A threshold that is lowered takes effect with the next allocation
import gc
from course import begin, collections, count

class Thing:
    __slots__ = ("x", "__weakref__")

def fill(first, last):
    for i in range(first, last):
        kept[i] = Thing()

kept = [None] * 1000
begin(True)
fill(0, 400)
print(collections(0), count(0))  # expect: 0 400
gc.set_threshold(100)
fill(400, 401)
print(collections(0), count(0))  # expect: 1 0
fill(401, 800)
print(collections(0), count(0))  # expect: 4 96
