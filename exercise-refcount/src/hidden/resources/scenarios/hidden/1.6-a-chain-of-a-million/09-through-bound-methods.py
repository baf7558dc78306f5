# Twenty thousand objects, each of which holds a bound method of the next
# heap: 64 MiB
from course import refcount

class Node:
    __slots__ = ("action", "mark")

    def act(self):
        return 1

anchor = []
first = Node()
first.mark = anchor
for i in range(20000):
    node = Node()
    node.mark = anchor
    node.action = first.act
    first = node
node = None
print(refcount(anchor), refcount(first))  # expect: 20002 1
first = None
print(refcount(anchor))  # expect: 1
