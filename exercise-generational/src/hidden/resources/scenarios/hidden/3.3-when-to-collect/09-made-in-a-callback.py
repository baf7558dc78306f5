# What a callback makes at the beginning is forgotten by the counts, what it makes at the end is not
import gc
from course import begin, count

class Thing:
    __slots__ = ("x", "__weakref__")

def make(phase, info):
    if phase == when:
        for i in range(5):
            made.append(Thing())

made = []
when = "start"
begin()
gc.callbacks.append(make)
gc.collect(0)
print(count(0) < 4, len(made))  # expect: True 5
when = "stop"
gc.collect(0)
print(count(0) >= 5, count(0) < 9, len(made))  # expect: True True 10
gc.callbacks.clear()
