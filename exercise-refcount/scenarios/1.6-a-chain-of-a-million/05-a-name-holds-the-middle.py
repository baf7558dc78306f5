# A name that holds the middle keeps the rest of the chain
# heap: 64 MiB
from course import refcount

class Node:
    __slots__ = ("next",)

anchor = []
head = Node()
head.next = anchor
for i in range(8000):
    node = Node()
    node.next = head
    head = node
    if i == 4000:
        middle = node
del node
print(refcount(middle))  # expect: 2
del head
print(refcount(middle))  # expect: 1
print(refcount(anchor))  # expect: 2
del middle
print(refcount(anchor))  # expect: 1
