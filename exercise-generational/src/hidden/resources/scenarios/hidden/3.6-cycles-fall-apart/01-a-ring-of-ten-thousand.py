# Large rings fall apart without deep recursion
import gc
from course import begin, gensize

class Node:
    __slots__ = ("next",)

def ring(n):
    first = Node()
    last = first
    for i in range(n - 1):
        node = Node()
        node.next = last
        last = node
    first.next = last

def nest(n):
    first = []
    last = first
    for i in range(n - 1):
        last = [last]
    first.append(last)

begin()
ring(20000)
print(gc.collect(), gensize(0), gensize(1), gensize(2))  # expect: 20000 0 0 0
nest(20000)
print(gc.collect(0), gensize(0), gensize(1), gensize(2))  # expect: 20000 0 0 0
