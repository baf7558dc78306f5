# What a finalizer brings back in a collection of generation 1 does not count as having joined
import gc
from course import begin, collections, gensize

class Thing:
    __slots__ = ("x", "__weakref__")

class Phoenix:
    __slots__ = ("me",)

    def __del__(self):
        saved.append(self)

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

gc.set_threshold(5, 1, 1)
kept = [None] * 900
saved = []
begin()
fill(0, 400)
gc.collect()
lose(60)
print(gc.collect(0), len(saved), gensize(1))  # expect: 0 60 60
lose(60)
print(gc.collect(1), len(saved), gensize(2))  # expect: 0 120 520
gc.enable()
fill(400, 600)  # expect: full collection at allocation 60
gc.disable()
