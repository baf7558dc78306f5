# A callback drops another watch before its turn: it is called back all the same
import gc
import weakref
from course import begin, collected

class Node:
    __slots__ = ("me", "__weakref__")

def gone(reference):
    print("gone", len(watches))
    watches.pop(0)

begin()
node = Node()
node.me = node
watches = [weakref.ref(node, gone), weakref.ref(node, gone), weakref.ref(node, gone)]
node = None
print(gc.collect(0), collected(0))  # expect: gone 3 | gone 2 | gone 1 | 3 3
watches = None
print(gc.collect())  # expect: 0
