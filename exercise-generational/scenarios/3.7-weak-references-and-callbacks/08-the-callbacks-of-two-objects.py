# The callbacks of two objects: in the order of the garbage, for each of them the newest first
import gc
import weakref
from course import begin

class Node:
    pass

def one(reference):
    print("a, older")

def two(reference):
    print("a, newer")

def three(reference):
    print("b, older")

def four(reference):
    print("b, newer")

begin()
a = Node()
b = Node()
a.other = b
b.other = a
watches = [weakref.ref(b, three), weakref.ref(a, one), weakref.ref(a, two), weakref.ref(b, four)]
del a, b
print(gc.collect())  # expect: a, newer | a, older | b, newer | b, older | 2
