# Callbacks switch collections on and off and set thresholds, in the middle of a collection
import gc
import weakref
from course import begin

class Node:
    __slots__ = ("me", "__weakref__")

def off(reference):
    print("off", gc.isenabled(), gc.collect(0))
    gc.disable()

def on(reference):
    print("on", gc.isenabled(), gc.get_threshold())
    gc.enable()
    gc.set_threshold(701, 11, 12)

def lose(callback):
    node = Node()
    node.me = node
    return weakref.ref(node, callback)

begin(True)
watches = [lose(off)]
print(gc.collect(0), gc.isenabled())  # expect: off True 0 | 1 False
watches.append(lose(on))
print(gc.collect(1), gc.isenabled(), gc.get_threshold())  # expect: on False (700, 10, 10) | 1 True (701, 11, 12)
gc.set_threshold(700, 10, 10)
gc.disable()
