# Callbacks before finalizers
import gc
import weakref
from course import begin

class Node:
    def __del__(self):
        print("del", watch() is None)

def gone(reference):
    print("gone")

begin()
node = Node()
node.me = node
watch = weakref.ref(node, gone)
node = None
print(gc.collect())  # expect: gone | del True | 1
