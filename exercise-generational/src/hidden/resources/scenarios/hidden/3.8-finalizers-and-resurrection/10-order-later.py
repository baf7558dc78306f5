# An earlier collection that moves nobody to the end leaves the order as it is
import gc
from course import begin

class Node:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("del", self.name)

begin()
a = Node("a")
a.b = Node("b")
c = Node("c")
a.b.c = c
c.a = a
gc.collect(0)
a = None
c = None
print(gc.collect())  # expect: del a | del b | del c | 3
