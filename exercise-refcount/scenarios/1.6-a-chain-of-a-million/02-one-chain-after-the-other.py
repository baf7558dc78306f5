# A released chain makes room for the next one
# heap: 256 KiB

class Node:
    __slots__ = ("next",)

for turn in range(20):
    head = None
    for i in range(1000):
        node = Node()
        node.next = head
        head = node
    node = None
print("still running")  # expect: still running
