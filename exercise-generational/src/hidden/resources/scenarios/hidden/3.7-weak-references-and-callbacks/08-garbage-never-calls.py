# A weak reference among the garbage does not hear of a death in a callback either
import gc
import weakref
from course import begin

class Node:
    pass

def heard(reference):
    print("heard")

def gone(reference):
    global living
    living = None
    print("gone")

begin()
living = Node()
node = Node()
node.me = node
node.watch = weakref.ref(living, heard)
w = weakref.ref(node, gone)
node = None
print(gc.collect())  # expect: gone | 2
