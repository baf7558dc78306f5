# Twenty thousand objects without slots, each an attribute of the next
# heap: 64 MiB
from course import refcount

class Node:
    def __init__(self, inner, mark):
        self.mark = mark
        self.inner = inner
        self.again = mark

anchor = []
nest = Node(None, anchor)
for i in range(20000):
    nest = Node(nest, anchor)
print(refcount(anchor))  # expect: 40003
nest = 5
print(refcount(anchor))  # expect: 1
