# A weak reference to garbage leads to nothing after the collection
import gc
import weakref
from course import begin

class Node:
    pass

begin()
node = Node()
node.me = node
watch = weakref.ref(node)
node = None
print(watch() is None)  # expect: False
print(gc.collect())  # expect: 1
print(watch() is None)  # expect: True
