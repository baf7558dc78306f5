# The weak reference without callback is shared, and dies for all
import gc
import weakref
from course import begin

class Node:
    pass

begin()
node = Node()
node.me = node
one = weakref.ref(node)
two = weakref.ref(node)
print(one is two, weakref.getweakrefcount(node))  # expect: True 1
node.watch = one
node = None
print(one() is None)  # expect: False
print(gc.collect())  # expect: 1
print(one() is None)  # expect: True
