# The callback of an old weak reference is held by it
import gc
import weakref
from course import begin, gen

class Node:
    def called(self, reference):
        print("called")

begin()
gc.set_debug(gc.DEBUG_SAVEALL)
target = Node()
node = Node()
node.watch = weakref.ref(target, node.called)
gc.collect()
print(gc.collect(0))  # expect: 0
del node
print(gc.collect(0), gc.collect(1))  # expect: 0 0
del target  # expect: called
print(gc.collect())  # expect: 0
