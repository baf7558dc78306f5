# A weak reference that dies with its target calls nobody
import gc
import weakref

class Node:
    pass

def gone(reference):
    print("gone")

a = Node()
a.me = a
a.see = weakref.ref(a, gone)
del a
gc.collect()
print("silence")  # expect: silence
