# A weak reference among the garbage, to an object that lives
import gc
import weakref
from course import begin

class Node:
    pass

def gone(reference):
    print("gone")

begin()
living = Node()
node = Node()
node.me = node
node.watch = weakref.ref(living, gone)
node = None
print(weakref.getweakrefcount(living))  # expect: 1
print(gc.collect())  # expect: 2
print(weakref.getweakrefcount(living))  # expect: 0
living = None
