# Every collection is announced with its generation and its number, and a nested one is not
import gc
from course import begin

class Node:
    __slots__ = ("me",)

def lose(n):
    for i in range(n):
        node = Node()
        node.me = node

def tell(phase, info):
    if phase == "stop":
        print(info["generation"], info["collected"], gc.collect())

begin()
gc.callbacks.append(tell)
lose(3)
print(gc.collect(0))  # expect: 0 3 0 | 3
lose(4)
print(gc.collect(1))  # expect: 1 4 0 | 4
lose(5)
print(gc.collect(2))  # expect: 2 5 0 | 5
gc.callbacks.clear()
