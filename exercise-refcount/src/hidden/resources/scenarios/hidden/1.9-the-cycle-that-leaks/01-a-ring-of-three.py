# A ring of any length leaks, and what hangs on it leaks too
from course import refcount
import weakref

class Node:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print(f"del {self.name}")

class Tail:
    pass

a = Node("a")
b = Node("b")
c = Node("c")
a.next = b
b.next = c
c.next = a
tail = Tail()
a.tail = [tail, {"again": tail}]
w = weakref.ref(a)
print(refcount(a), refcount(tail))  # expect: 2 3
del a
del b
del c
print(refcount(w()), refcount(w().next), refcount(tail))  # expect: 1 1 3
print(w().next.next.next is w())  # expect: True
