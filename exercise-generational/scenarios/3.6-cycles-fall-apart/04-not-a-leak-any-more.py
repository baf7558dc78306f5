# A hundred thousand rings in a small heap
# claim c05
# heap: 512 KiB
import gc
from course import begin, collections

class Node:
    __slots__ = ("other",)

def leak(n):
    for i in range(n):
        a = Node()
        b = Node()
        a.other = b
        b.other = a

begin(True)
leak(50000)
gc.disable()
print(collections(0), collections(1), collections(2))  # expect: 130 11 1
