# A weak reference that is garbage itself calls nobody
import gc
import weakref
from course import begin

class Node:
    pass

def gone(reference):
    print("gone")

begin()
a = Node()
a.me = a
a.watch = weakref.ref(a, gone)
watch = weakref.ref(a, gone)
a = None
print(gc.collect())  # expect: gone | 2
