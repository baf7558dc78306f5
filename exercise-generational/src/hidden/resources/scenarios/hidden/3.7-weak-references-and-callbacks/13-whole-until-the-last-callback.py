# While callbacks run, the garbage still holds all that it held, and each watch is held by the collection
import gc
import weakref
from course import begin, refcount

class Node:
    pass

def gone(reference):
    print("gone", refcount(shared), refcount(reference))

begin()
shared = Node()
a = Node()
b = Node()
a.other = b
b.other = a
a.shared = b.shared = shared
watches = [weakref.ref(a, gone), weakref.ref(b, gone)]
a = b = None
print(refcount(shared))  # expect: 3
print(gc.collect())  # expect: gone 3 3 | gone 3 3 | 2
print(refcount(shared))  # expect: 1
