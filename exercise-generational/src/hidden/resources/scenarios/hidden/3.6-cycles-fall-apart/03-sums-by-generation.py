# Garbage of three ages, found one after the other
import gc
from course import begin, collected

class Node:
    pass

def ring(n):
    first = Node()
    last = first
    for i in range(n - 1):
        node = Node()
        node.x = last
        last = node
    first.x = last
    return first

begin()
a = ring(4)
gc.collect(1)
b = ring(6)
gc.collect(0)
c = ring(8)
a = b = c = None
print(gc.collect(0))  # expect: 8
print(gc.collect(1))  # expect: 6
print(gc.collect(2))  # expect: 4
print(collected(0), collected(1), collected(2))  # expect: 8 6 4
