# Saved garbage is in use: it moves on, and dies when it is let go
import gc
import weakref
from course import begin, gen, refcount

class Node:
    def __init__(self, name):
        self.name = name

def gone(reference):
    print("gone")

begin()
node = Node("node")
node.items = [node, (node, 5)]
watch = weakref.ref(node, gone)
node = None
gc.set_debug(gc.DEBUG_SAVEALL)
print(gc.collect(0))  # expect: gone | 3
gc.set_debug(0)
print(len(gc.garbage), watch() is None)  # expect: 3 True
saved = gc.garbage[0]
print(saved.name, gen(saved), refcount(saved))  # expect: node 1 4
gc.garbage.clear()
saved = None
print(gc.collect(0), gc.collect(1))  # expect: 0 3
