# A chain of thirty thousand nodes is released by one statement
# heap: 8 MiB
from course import refcount

class Node:
    __slots__ = ("next",)

anchor = []
head = Node()
head.next = anchor
for i in range(29999):
    node = Node()
    node.next = head
    head = node
del node
print(refcount(anchor))  # expect: 2
head = None
print(refcount(anchor))  # expect: 1
