# When a finalizer runs, its object still has all that it held
import gc
from course import begin

class Node:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("del", self.name, "beside", self.other.name, len(self.items))

begin()
a = Node("a")
b = Node("b")
a.other = b
b.other = a
a.items = [a, b]
b.items = [1, 2, 3]
del a, b
print(gc.collect())  # expect: del a beside b 2 | del b beside a 3 | 4
