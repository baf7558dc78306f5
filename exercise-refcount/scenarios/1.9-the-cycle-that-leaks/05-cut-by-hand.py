# One link cut by hand, and the whole cycle falls apart
from course import refcount

class Node:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print(f"del {self.name}")

a = Node("a")
b = Node("b")
a.other = b
b.other = a
del b
print(refcount(a), refcount(a.other))  # expect: 2 1
a.other = None  # expect: del b
print(refcount(a))  # expect: 1
del a  # expect: del a
