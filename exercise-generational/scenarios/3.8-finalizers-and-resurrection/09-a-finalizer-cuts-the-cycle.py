# If a finalizer cuts the cycle, counting does the rest
import gc
from course import begin

class Cutter:
    def __del__(self):
        self.next = None
        print("cut")

class Node:
    def __del__(self):
        print("del node")

begin()
a = Cutter()
b = Node()
c = Node()
a.next = b
b.next = c
c.next = a
del a, b, c
print(gc.collect())  # expect: del node | del node | cut | 0
