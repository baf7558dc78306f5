# Two objects that hold each other are found
import gc
from course import begin

class Node:
    pass

begin()
a = Node()
b = Node()
a.other = b
b.other = a
print(gc.collect(0))  # expect: 0
del a
print(gc.collect(1))  # expect: 0
del b
print(gc.collect())  # expect: 2
