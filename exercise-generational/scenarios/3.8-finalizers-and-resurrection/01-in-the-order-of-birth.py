# Finalizers run in the order in which the garbage was born
import gc
from course import begin

class Node:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("del", self.name)

begin()
a = Node("a")
b = Node("b")
c = Node("c")
c.next = b
b.next = a
a.next = c
del c, b, a
print(gc.collect())  # expect: del a | del b | del c | 3
