# Nobody has to ask: the 701st allocation finds what is there
# claim c05
import gc
from course import begin, collections

class Node:
    __slots__ = ("me",)

def leak(n):
    for i in range(n):
        node = Node()
        node.me = node

begin(True)
gc.set_debug(gc.DEBUG_SAVEALL)
leak(700)
print(collections(0), len(gc.garbage))  # expect: 0 0
leak(1)
print(collections(0), len(gc.garbage))  # expect: 1 700
gc.disable()
