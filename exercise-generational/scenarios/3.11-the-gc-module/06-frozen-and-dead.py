# Who is frozen and dies is frozen no more
import gc
from course import begin

class Thing:
    __slots__ = ("x",)

begin()
before = gc.get_freeze_count()
a = Thing()
b = Thing()
gc.freeze()
print(gc.get_freeze_count() - before)  # expect: 2
b = None
print(gc.get_freeze_count() - before)  # expect: 1
