# One that died after its callback is in the statistics and in the announcement too
import gc
import weakref
from course import begin, collected

class Node:
    pass

def gone(reference):
    global watch
    watch = None

def tell(phase, info):
    print(phase, info["collected"])

begin()
node = Node()
node.me = node
watch = weakref.ref(node, gone)
node = None
gc.callbacks.append(tell)
print(gc.collect(0), collected(0))  # expect: start 0 | stop 2 | 2 2
gc.callbacks.clear()
