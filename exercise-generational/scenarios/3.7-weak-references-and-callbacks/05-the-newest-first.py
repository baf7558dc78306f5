# The callbacks of one object: the newest first
import gc
import weakref
from course import begin

class Node:
    pass

def first(reference):
    print("first")

def second(reference):
    print("second")

def third(reference):
    print("third")

begin()
node = Node()
node.me = node
watches = [weakref.ref(node, first), weakref.ref(node, second), weakref.ref(node, third)]
node = None
print(gc.collect())  # expect: third | second | first | 1
