# Twenty thousand rings at once: all of them are found, and all of them go
# heap: 64 MiB
import gc
from course import begin, gensize

class Node:
    __slots__ = ("me",)

def lose(n):
    for i in range(n):
        node = Node()
        node.me = node

begin()
lose(20000)
print(gc.collect(), gensize(0), gensize(1), gensize(2))  # expect: 20000 0 0 0
print(gc.collect())  # expect: 0
