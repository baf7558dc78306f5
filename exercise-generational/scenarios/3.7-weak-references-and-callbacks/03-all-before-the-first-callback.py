# When the first callback runs, all weak references to the garbage are dead
import gc
import weakref
from course import begin

class Node:
    pass

def gone(reference):
    print("gone", watch_a() is None, watch_b() is None)

begin()
a = Node()
b = Node()
a.other = b
b.other = a
watch_a = weakref.ref(a, gone)
watch_b = weakref.ref(b)
del a, b
print(gc.collect())  # expect: gone True True | 2
