# Allocations and deaths in waves
import gc
from course import begin, collections, count

class Thing:
    __slots__ = ("x", "__weakref__")

def wave(up, down):
    for i in range(up):
        kept[i] = Thing()
    for i in range(down):
        kept[i] = None
    print(collections(0), count(0))

kept = [None] * 1000
begin(True)
wave(600, 600)  # expect: 0 0
wave(700, 300)  # expect: 0 400
wave(250, 250)  # expect: 0 400
wave(500, 100)  # expect: 1 0
wave(1000, 1000)  # expect: 1 0
wave(300, 0)  # expect: 1 300
