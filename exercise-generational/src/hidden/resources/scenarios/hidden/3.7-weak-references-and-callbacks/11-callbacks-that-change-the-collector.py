# Callbacks switch collections on and off, freeze, and set thresholds, in the middle of a collection
import gc
import weakref
from course import begin, gen

class Node:
    __slots__ = ("me", "__weakref__")

def off(reference):
    print("off", gc.isenabled(), gc.collect(0))
    gc.disable()

def on(reference):
    print("on", gc.isenabled(), gc.get_threshold())
    gc.enable()
    gc.set_threshold(701, 11, 12)

def cold(reference):
    gc.freeze()
    print("cold", gen(kept), gc.get_freeze_count() - before)

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
kept = Node()
gc.collect()
before = gc.get_freeze_count()
watches.clear()
watches.append(lose(cold))
print(gc.collect(0), gen(kept), gen(watches[0]))  # expect: cold 3 2 | 1 3 1
gc.unfreeze()
print(gen(kept))  # expect: 2
