# gc.get_count, gc.get_threshold, gc.set_threshold
import gc
from course import begin

class Thing:
    __slots__ = ("x", "__weakref__")

begin()
print(gc.get_threshold())  # expect: (700, 10, 10)
gc.set_threshold(1000)
print(gc.get_threshold())  # expect: (1000, 10, 10)
gc.set_threshold(7, 8)
print(gc.get_threshold())  # expect: (7, 8, 10)
gc.set_threshold(700, 10, 10)
begin()
a = Thing()
b = Thing()
print(gc.get_count())  # expect: (2, 0, 0)
gc.collect(0)
print(gc.get_count())  # expect: (0, 1, 0)
gc.collect(1)
print(gc.get_count())  # expect: (0, 0, 1)
