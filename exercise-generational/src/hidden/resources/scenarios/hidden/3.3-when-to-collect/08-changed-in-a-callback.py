# Thresholds that a callback sets, and collections that it switches off, hold from the next allocation on
import gc
from course import begin, collections, count

class Thing:
    __slots__ = ("x", "__weakref__")

def tell(phase, info):
    if phase == change:
        gc.set_threshold(30)

def off(phase, info):
    if phase == change:
        gc.disable()

def fill(first, last):
    for i in range(first, last):
        kept[i] = Thing()
    print(collections(0), collections(1), gc.isenabled())

kept = [None] * 400
gc.set_threshold(10)
begin(True)
change = "start"
gc.callbacks.append(tell)
fill(0, 11)  # expect: 1 0 True
fill(11, 41)  # expect: 1 0 True
fill(41, 43)  # expect: 2 0 True
gc.callbacks.clear()
gc.callbacks.append(off)
change = "stop"
fill(43, 100)  # expect: 3 0 False
change = "start"
gc.enable()
fill(100, 200)  # expect: 4 0 False
gc.callbacks.clear()
