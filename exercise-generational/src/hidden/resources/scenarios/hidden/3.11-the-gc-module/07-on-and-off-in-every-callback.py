# Switched on and off at the beginning, at the end, in a finalizer: the last one to speak is heard
import gc
from course import begin, collections

class Node:
    def __del__(self):
        gc.enable()
        print("del", gc.isenabled())

class Thing:
    __slots__ = ("x",)

def tell(phase, info):
    print(phase, gc.isenabled())
    if phase == which:
        gc.disable()

def lose():
    node = Node()
    node.me = node

def fill(n):
    for i in range(n):
        kept[i] = Thing()

kept = [None] * 20
begin()
which = "start"
gc.callbacks.append(tell)
lose()
print(gc.collect(0), gc.isenabled())  # expect: start False | del True | stop True | 1 True
which = "stop"
lose()
print(gc.collect(0), gc.isenabled())  # expect: start True | del True | stop True | 1 False
gc.callbacks.clear()
begin()
gc.set_threshold(10)
fill(20)
print(collections(0))  # expect: 0
gc.set_threshold(700)
