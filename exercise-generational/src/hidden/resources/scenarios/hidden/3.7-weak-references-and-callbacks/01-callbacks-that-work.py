# Callbacks make objects, let others go, and ask for collections
import gc
import weakref
from course import begin, gensize

class Node:
    pass

def gone(reference):
    made.append(Node())
    made.append([reference])
    print("gone", gc.collect(), len(made))

def cut(reference):
    global other
    other = None
    print("cut")

begin()
made = []
a = Node()
b = Node()
other = Node()
a.x = b
b.x = a
watches = [weakref.ref(a, gone), weakref.ref(b, gone), weakref.ref(other, cut)]
a = b = None
print(gc.collect())  # expect: gone 0 2 | gone 0 4 | 2
other = None  # expect: cut
print(watches[0]() is None, watches[2]() is None)  # expect: True True
