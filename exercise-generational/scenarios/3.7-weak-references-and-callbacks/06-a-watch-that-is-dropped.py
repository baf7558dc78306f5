# A weak reference that dies when its callback has run is found as well
import gc
import weakref
from course import begin

class Node:
    pass

def gone(reference):
    global watch
    watch = None
    print("gone")

begin()
node = Node()
node.me = node
watch = weakref.ref(node, gone)
node = None
print(gc.collect())  # expect: gone | 2
