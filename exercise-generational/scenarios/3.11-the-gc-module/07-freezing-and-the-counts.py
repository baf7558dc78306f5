# gc.freeze sets the counts back, gc.unfreeze does not
import gc
from course import begin, count

class Thing:
    __slots__ = ("x",)

begin()
a = Thing()
gc.collect(0)
b = Thing()
c = Thing()
print(count(0), count(1), count(2))  # expect: 2 1 0
gc.freeze()
print(count(0), count(1), count(2))  # expect: 0 0 0
d = Thing()
gc.unfreeze()
print(count(0), count(1), count(2))  # expect: 1 0 0
