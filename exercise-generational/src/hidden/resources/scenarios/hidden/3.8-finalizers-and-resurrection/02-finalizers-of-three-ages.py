# Garbage of three ages: each collection finalizes its own
import gc
from course import begin

class Node:
    def __init__(self, name):
        self.name = name
        self.me = self

    def __del__(self):
        print("del", self.name)

begin()
oldest = Node("oldest")
gc.collect(1)
older = Node("older")
gc.collect(0)
young = Node("young")
oldest = older = young = None
print(gc.collect(0))  # expect: del young | 1
print(gc.collect(1))  # expect: del older | 1
print(gc.collect(2))  # expect: del oldest | 1
