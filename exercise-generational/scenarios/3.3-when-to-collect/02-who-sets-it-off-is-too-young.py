# The object whose allocation starts a collection does not take part in it
import gc
from course import begin, gen, gensize

class Thing:
    __slots__ = ("x", "__weakref__")

kept = [None] * 701
begin(True)
for i in range(701):
    kept[i] = Thing()
gc.disable()
print(gen(kept[0]), gen(kept[699]), gen(kept[700]))  # expect: 1 1 0
print(gensize(0), gensize(1))  # expect: 1 700
