# gc.enable, gc.disable, gc.isenabled
import gc
from course import begin, collections

class Thing:
    __slots__ = ("x", "__weakref__")

def fill(n):
    for i in range(n):
        kept[i] = Thing()

kept = [None] * 1000
begin()
print(gc.isenabled())  # expect: False
fill(1000)
print(collections(0))  # expect: 0
gc.enable()
print(gc.isenabled(), gc.get_threshold())  # expect: True (700, 10, 10)
fill(10)
print(collections(0))  # expect: 1
gc.disable()
print(gc.isenabled())  # expect: False
