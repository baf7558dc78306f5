# What finalizers and callbacks make counts from the moment when they make it; what dies is taken away
import gc
import weakref
from course import begin, count

class Thing:
    __slots__ = ("x", "__weakref__")

class Maker:
    __slots__ = ("me", "__weakref__")

    def __del__(self):
        for i in range(10):
            made[i] = Thing()

def gone(reference):
    for i in range(5):
        more[i] = Thing()

made = [None] * 10
more = [None] * 5
begin()
maker = Maker()
maker.me = maker
watch = weakref.ref(maker, gone)
gc.collect(0)
for i in range(20):
    thing = Thing()
print(count(0), count(1))  # expect: 1 1
maker = None
print(gc.collect(1), count(0), count(1), count(2))  # expect: 1 14 0 1
made.clear()
print(count(0))  # expect: 4
