# Who has called back has become older with this collection, whatever its age was before
import gc
import weakref
from course import begin, gen

class Node:
    pass

class Phoenix:
    def __del__(self):
        global saved
        saved = self

def gone(reference):
    pass

saved = None
begin()
node = Node()
node.me = node
watch = weakref.ref(node, gone)
node = None
print(gc.collect(0), gen(watch))  # expect: 1 1
bird = Phoenix()
watch = weakref.ref(bird, gone)
gc.collect()
print(gen(watch))  # expect: 2
bird = None
saved.me = saved
print(gen(saved), watch() is None)  # expect: 0 False
saved = None
print(gc.collect(0), gen(watch))  # expect: 1 1
