# When the first callback runs, no weak reference leads to the dead any more
import gc
import weakref

class Node:
    pass

def gone(reference):
    print(see_a() is None, see_b() is None)

a = Node()
b = Node()
a.other = b
b.other = a
see_a = weakref.ref(a, gone)
see_b = weakref.ref(b, gone)
del a, b
gc.collect()  # expect: True True | True True
