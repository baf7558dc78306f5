# No way leads back to the garbage from a callback
import gc
import weakref
from course import begin

class Node:
    pass

def gone(reference):
    for watch in watches:
        found.append(watch() is None)

begin()
found = []
watches = []
first = Node()
last = first
for i in range(5):
    node = Node()
    node.x = last
    last = node
    watches.append(weakref.ref(node))
first.x = last
watches.append(weakref.ref(first, gone))
first = last = node = None
print(gc.collect())  # expect: 6
print(found)  # expect: [True, True, True, True, True, True]
