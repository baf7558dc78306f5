# Who hears of the beginning sees the counts as they were before
import gc
from course import begin, count

class Thing:
    __slots__ = ("x", "__weakref__")

def tell(phase, info):
    print(phase, count(0) > 2, count(1))

begin()
gc.callbacks.append(tell)
a = Thing()
b = Thing()
c = Thing()
gc.collect(0)  # expect: start True 0 | stop False 1
gc.callbacks.clear()
