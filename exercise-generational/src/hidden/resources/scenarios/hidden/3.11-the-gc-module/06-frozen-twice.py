# Frozen twice, unfrozen once; frozen ones that die in between, by counts and in cycles
import gc
from course import begin, gen, gensize

class Thing:
    __slots__ = ("x",)

begin()
before = gc.get_freeze_count()
a = Thing()
b = Thing()
gc.freeze()
c = Thing()
d = Thing()
print(gc.get_freeze_count() - before)  # expect: 2
gc.freeze()
print(gc.get_freeze_count() - before, gensize(0), gensize(1), gensize(2))  # expect: 4 0 0 0
a = None
c = None
print(gc.get_freeze_count() - before)  # expect: 2
b.x = b
b = None
print(gc.collect(), gc.get_freeze_count() - before)  # expect: 0 2
gc.unfreeze()
print(gc.get_freeze_count(), gen(d))  # expect: 0 2
print(gc.collect(0), gc.collect(1), gc.collect(2))  # expect: 0 0 1
gc.freeze()
print(gc.get_freeze_count() > 0, gen(d))  # expect: True 3
d = None
gc.unfreeze()
print(gc.get_freeze_count())  # expect: 0
