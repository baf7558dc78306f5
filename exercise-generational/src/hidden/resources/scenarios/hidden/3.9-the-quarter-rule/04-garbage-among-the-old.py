# Found garbage does not count as a survivor, and what is frozen does not either
import gc
from course import begin, collections

class Node:
    __slots__ = ("me",)

class Thing:
    __slots__ = ("x", "__weakref__")

def fill(first, last):
    before = collections(2)
    for i in range(first, last):
        kept[i] = Thing()
        if collections(2) > before:
            print("full collection at allocation", i + 1 - first)
            before = collections(2)

def lose(n):
    for i in range(n):
        node = Node()
        node.me = node

gc.set_threshold(5, 1, 1)
kept = [None] * 900
begin()
fill(0, 200)
lose(1000)
gc.collect()
gc.enable()
fill(200, 500)  # expect: full collection at allocation 60 | full collection at allocation 138 | full collection at allocation 234
gc.disable()
begin()
fill(500, 540)
gc.collect()
gc.enable()
fill(540, 700)  # expect: full collection at allocation 42 | full collection at allocation 84 | full collection at allocation 126
gc.disable()
