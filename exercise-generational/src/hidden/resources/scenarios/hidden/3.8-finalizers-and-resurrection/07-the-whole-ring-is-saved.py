# One member saves the ring, and the callbacks have been called all the same
import gc
import weakref
from course import begin

class Node:
    pass

class Phoenix:
    def __del__(self):
        global saved
        saved = self

def gone(reference):
    print("gone")

saved = None
begin()
bird = Phoenix()
node = Node()
bird.next = node
node.next = bird
watch = weakref.ref(node, gone)
bird = node = None
print(gc.collect())  # expect: gone | 0
print(saved.next.next is saved, watch() is None)  # expect: True True
saved = None
print(gc.collect())  # expect: 2
