# gc.freeze in a callback: what is called back is in no generation meanwhile, and is not frozen
import gc
import weakref
from course import begin, gen

class Node:
    __slots__ = ("me", "__weakref__")

def cold(reference):
    gc.freeze()
    print("cold", gen(kept), gc.get_freeze_count() - before)

def lose(callback):
    node = Node()
    node.me = node
    return weakref.ref(node, callback)

begin()
kept = Node()
gc.collect()
before = gc.get_freeze_count()
watches = [lose(cold)]
print(gc.collect(0), gen(kept), gen(watches[0]))  # expect: cold 3 2 | 1 3 1
gc.unfreeze()
print(gen(kept))  # expect: 2
