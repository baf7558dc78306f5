# Only who arrives in the oldest generation counts as new, and only since the last full collection
import gc
from course import begin, collections

class Thing:
    __slots__ = ("x", "__weakref__")

def fill(first, last):
    before = collections(2)
    for i in range(first, last):
        kept[i] = Thing()
        if collections(2) > before:
            print("full collection at allocation", i + 1)
            before = collections(2)

gc.set_threshold(10, 2, 0)
kept = [None] * 3000
begin(True)
fill(0, 3000)  # expect: full collection at allocation 55 | full collection at allocation 110 | full collection at allocation 165 | full collection at allocation 220 | full collection at allocation 319 | full collection at allocation 418 | full collection at allocation 561 | full collection at allocation 748 | full collection at allocation 979 | full collection at allocation 1254 | full collection at allocation 1617 | full collection at allocation 2068 | full collection at allocation 2607
gc.disable()
