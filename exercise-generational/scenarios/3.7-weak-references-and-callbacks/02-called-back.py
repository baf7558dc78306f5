# The callback hears of it, when the reference is dead already
import gc
import weakref
from course import begin

class Node:
    pass

def gone(reference):
    print("gone", reference is watch, reference() is None)

begin()
node = Node()
node.me = node
watch = weakref.ref(node, gone)
node = None
print(gc.collect())  # expect: gone True True | 1
