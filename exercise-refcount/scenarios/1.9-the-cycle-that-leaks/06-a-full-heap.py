# A heap that fills up changes nothing: what is in use stays, and so does what leaks
# heap: 64 KiB
from course import refcount
import weakref

class Node:
    pass

kept = []
rings = []
for i in range(180):
    kept.append([Node()])
    node = Node()
    node.me = node
    rings.append(weakref.ref(node))
del node

count = 0
for ring in rings:
    count += refcount(ring())
print(len(kept), refcount(kept[0]), refcount(kept[0][0]), count)  # expect: 180 1 1 180
