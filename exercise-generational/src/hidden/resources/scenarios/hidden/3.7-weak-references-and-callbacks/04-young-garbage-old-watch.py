# Old weak references to young garbage, young ones to old garbage
import gc
import weakref
from course import begin

class Node:
    pass

def gone(reference):
    print("gone")

def ring():
    node = Node()
    node.me = node
    return node

begin()
old = ring()
old_watch = weakref.ref(old, gone)
gc.collect()
young = ring()
watches = [weakref.ref(young, gone)]
gc.collect(0)
young_watch = weakref.ref(old, gone)
old = young = None
print(gc.collect(0))  # expect: 0
print(gc.collect(1))  # expect: gone | 1
print(gc.collect(2))  # expect: gone | gone | 1
