# A chain of a hundred thousand nodes, all of them in use
import gc

class Node:
    __slots__ = ("next",)

head = Node()
head.next = None
for i in range(99999):
    node = Node()
    node.next = head
    head = node
del node, i
gc.collect()
print(head.next.next is None)  # expect: False
