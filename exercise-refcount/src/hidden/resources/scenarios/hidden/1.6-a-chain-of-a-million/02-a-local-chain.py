# A chain built by a function is gone when the function returns
# heap: 32 MiB
from course import refcount

class Node:
    def __init__(self, rest):
        self.rest = rest

def build(anchor, length):
    head = Node(anchor)
    for i in range(length):
        head = Node(head)
    print(refcount(anchor))
    return head

def measure(anchor, length):
    head = build(anchor, length)
    return refcount(anchor)

anchor = []
print(measure(anchor, 10000))  # expect: 4 | 3
print(refcount(anchor))  # expect: 1
build(anchor, 5000)  # expect: 3
print(refcount(anchor))  # expect: 1
