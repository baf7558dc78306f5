# A tree of 4095 nodes and a list of two thousand short chains
# heap: 128 MiB
from course import refcount

class Node:
    __slots__ = ("left", "right")

def tree(depth, anchor):
    if depth == 0:
        return anchor
    node = Node()
    node.left = tree(depth - 1, anchor)
    node.right = tree(depth - 1, anchor)
    return node

anchor = []
root = tree(12, anchor)
print(refcount(anchor))  # expect: 4097
root.left = None
print(refcount(anchor))  # expect: 2049
del root
print(refcount(anchor))  # expect: 1

rows = []
for i in range(2000):
    rows.append([[[(anchor, i)]]])
print(refcount(anchor))  # expect: 2001
rows = None
print(refcount(anchor))  # expect: 1
