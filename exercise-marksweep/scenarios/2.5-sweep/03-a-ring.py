# A ring goes as soon as no way leads in; the ring that leaked in lesson 1
import gc
import weakref

class Node:
    pass

a = Node()
b = Node()
a.other = b
b.other = a
see = weakref.ref(a)
del a
gc.collect()
print(see() is b.other)  # expect: True
del b
gc.collect()
print(see() is None)  # expect: True
