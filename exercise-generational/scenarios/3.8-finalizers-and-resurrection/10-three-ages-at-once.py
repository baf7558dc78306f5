# Garbage of three ages in one collection: the oldest first, then the youngest, then the middle
import gc
from course import begin

class Node:
    def __init__(self, name):
        self.name = name
        self.me = self

    def __del__(self):
        print("del", self.name)

begin()
a = Node("oldest")
gc.collect(1)
b = Node("middle")
gc.collect(0)
c = Node("young")
a = b = c = None
print(gc.collect(2))  # expect: del oldest | del young | del middle | 3
