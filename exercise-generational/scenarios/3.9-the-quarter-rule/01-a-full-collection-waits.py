# Four hundred old objects: a hundred new ones have to come before they are looked at again
import gc
from course import begin, collections, count

class Thing:
    __slots__ = ("x", "__weakref__")

def fill(first, last):
    before = collections(2)
    for i in range(first, last):
        kept[i] = Thing()
        if collections(2) > before:
            print("full collection at allocation", i + 1 - 400)
            before = collections(2)

gc.set_threshold(5, 1, 1)
kept = [None] * 800
begin()
fill(0, 400)
gc.collect()
gc.enable()
fill(400, 800)  # expect: full collection at allocation 114 | full collection at allocation 264
print(count(0), count(1), count(2), collections(0), collections(1), collections(2))  # expect: 4 1 7 43 21 3
gc.disable()
