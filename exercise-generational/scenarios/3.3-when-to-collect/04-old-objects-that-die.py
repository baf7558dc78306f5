# Not the length of the young list counts: old objects that die are taken away as well
# claim c12
import gc
from course import begin, collections, count, gensize

class Thing:
    __slots__ = ("x", "__weakref__")

def fill(things, n):
    for i in range(n):
        things[i] = Thing()

def replace(n):
    for i in range(n):
        young[i] = Thing()
        old[i] = None

old = [None] * 2000
young = [None] * 2000
begin()
fill(old, 2000)
gc.collect()
gc.enable()
replace(2000)
gc.disable()
print(collections(0), count(0))  # expect: 0 0
print(gensize(0), gensize(2))  # expect: 2000 0
