# Old objects that have died since still count as survivors
import gc
from course import begin, collections, gensize

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
kept = [None] * 1200
begin()
fill(0, 600)
gc.collect()
for i in range(550):
    kept[i] = None
print(gensize(2))  # expect: 50
gc.enable()
fill(600, 1100)  # expect: full collection at allocation 168 | full collection at allocation 228 | full collection at allocation 306 | full collection at allocation 402
gc.disable()
