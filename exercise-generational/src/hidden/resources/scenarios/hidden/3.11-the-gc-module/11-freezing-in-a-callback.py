# gc.freeze in a callback: who has called back joins the older generation all the same
import gc
import weakref
from course import begin, gen

class Node:
    __slots__ = ("me", "__weakref__")

def cold(reference):
    gc.freeze()
    print("cold", gen(kept))

def lose(callback):
    node = Node()
    node.me = node
    return weakref.ref(node, callback)

begin()
kept = Node()
gc.collect()
watches = [lose(cold)]
print(gc.collect(0), gen(kept), gen(watches[0]))  # expect: cold 3 | 1 3 1
gc.unfreeze()
print(gen(kept))  # expect: 2
