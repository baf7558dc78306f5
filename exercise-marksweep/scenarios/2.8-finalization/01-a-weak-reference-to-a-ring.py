# A weak reference to a ring, and its callback
import gc
import weakref

class Node:
    pass

def gone(reference):
    print("gone", reference() is None)

a = Node()
a.me = a
see = weakref.ref(a, gone)
gc.collect()
print(see() is a)  # expect: True
del a
gc.collect()  # expect: gone True
print(see() is None)  # expect: True
