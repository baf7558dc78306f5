# If all die young no full collection has to wait
import gc
from course import begin, collected, collections

class Node:
    __slots__ = ("me",)

def lose(n):
    for i in range(n):
        node = Node()
        node.me = node

gc.set_threshold(20, 3, 2)
begin(True)
lose(2000)
gc.disable()
print(collections(0), collections(1), collections(2))  # expect: 72 18 5
print(collected(0), collected(1), collected(2))  # expect: 1439 432 119
