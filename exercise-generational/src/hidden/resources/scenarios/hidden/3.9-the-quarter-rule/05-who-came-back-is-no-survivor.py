# What a finalizer has brought back in a full collection is not in its total
import gc
from course import begin, collections

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
lose(400)
print(gc.collect(), len(saved))  # expect: 0 400
gc.enable()
fill(0, 200)  # expect: full collection at allocation 42 | full collection at allocation 174
gc.disable()
