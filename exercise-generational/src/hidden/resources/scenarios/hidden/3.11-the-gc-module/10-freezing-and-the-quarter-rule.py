# Freezing empties the generations, and leaves total and pending as they are
import gc
from course import begin, collections

class Thing:
    __slots__ = ("x", "__weakref__")

def fill(first, last):
    before = collections(2)
    for i in range(first, last):
        kept[i] = Thing()
        if collections(2) > before:
            print("full collection at allocation", i + 1 - first)
            before = collections(2)

gc.set_threshold(5, 1, 1)
kept = [None] * 1500
begin()
fill(0, 400)
gc.collect()
gc.freeze()
gc.enable()
fill(400, 700)  # expect: full collection at allocation 114 | full collection at allocation 156 | full collection at allocation 216 | full collection at allocation 276
gc.disable()
gc.unfreeze()
gc.enable()
fill(700, 800)  # expect: full collection at allocation 54
gc.disable()
