# Every reference counts, wherever it comes from
# claim c02
from course import refcount

class Node:
    __slots__ = ("x",)

o = Node()
print(refcount(o))  # expect: 1
items = [o, o]
drawer = {"k": o}
pair = (o, 1)
node = Node()
node.x = o
print(refcount(o))  # expect: 6
