# Who is tracked no longer is no survivor: the quarter rule counts the others
import gc
from course import begin, collections

class Thing:
    __slots__ = ("x", "__weakref__")

def fill(first, last):
    before = collections(2)
    for i in range(first, last):
        kept[i] = Thing()
        if collections(2) > before:
            print("full collection at allocation", i + 1 - first)
            before = collections(2)

def pairs(first, last):
    for i in range(first, last):
        kept[i] = (i, i + 1000)

def dicts(first, last):
    for i in range(first, last):
        kept[i] = {"thing": Thing()}
        kept[i]["thing"] = i

gc.set_threshold(5, 1, 1)
kept = [None] * 2000
begin()
fill(0, 100)
pairs(100, 600)
dicts(600, 1100)
gc.collect()
gc.enable()
fill(1100, 1250)  # expect: full collection at allocation 42 | full collection at allocation 84 | full collection at allocation 144
pairs(1250, 1400)
fill(1400, 1500)  # expect: full collection at allocation 66
gc.disable()
