# What comes back in a collection of generation 1, or is saved, or has called back, does not count as having joined
import gc
import weakref
from course import begin, collections

class Thing:
    __slots__ = ("x", "__weakref__")

class Phoenix:
    __slots__ = ("me", "__weakref__")

    def __del__(self):
        saved.append(self)

def gone(reference):
    pass

def fill(first, last):
    before = collections(2)
    for i in range(first, last):
        kept[i] = Thing()
        if collections(2) > before:
            print("full collection at allocation", i + 1 - first)
            before = collections(2)

def lose(n):
    for i in range(n):
        bird = Phoenix()
        bird.me = bird
        watches[i] = weakref.ref(bird, gone)

gc.set_threshold(5, 1, 1)
kept = [None] * 900
watches = [None] * 200
saved = []
begin()
fill(0, 400)
gc.collect()
lose(90)
print(gc.collect(0), len(saved))  # expect: 0 90
lose(90)
gc.collect(1)
gc.enable()
fill(400, 600)  # expect: full collection at allocation 24
gc.disable()
