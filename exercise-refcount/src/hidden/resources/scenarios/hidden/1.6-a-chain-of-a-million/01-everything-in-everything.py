# Objects, lists, tuples and dicts in turn, twenty thousand deep
# heap: 128 MiB
from course import refcount

class Node:
    __slots__ = ("value", "inner")

anchor = []
nest = anchor
for i in range(5000):
    node = Node()
    node.inner = nest
    node.value = anchor
    nest = {"node": [(node, i)]}
del node
print(refcount(anchor))  # expect: 5002
nest.clear()
print(refcount(anchor))  # expect: 1
print(len(nest))  # expect: 0
