# A thousand rings of two, each second one in use
import gc
from course import begin, gensize

class Node:
    __slots__ = ("other", "number")

def rings(n):
    for i in range(n):
        a = Node()
        b = Node()
        a.other = b
        b.other = a
        a.number = b.number = i
        if i % 2 == 0:
            kept.append(b)

begin()
gc.set_debug(gc.DEBUG_SAVEALL)
kept = []
rings(1000)
print(gc.collect(), len(gc.garbage))  # expect: 1000 1000
odd = 0
for node in gc.garbage:
    odd = odd + node.number % 2
print(odd)  # expect: 1000
node = None
print(len(kept), gensize(2))  # expect: 500 2001
