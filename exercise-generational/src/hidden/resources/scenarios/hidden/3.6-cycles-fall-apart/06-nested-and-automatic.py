# Inside an automatic collection nothing else is collected either
import gc
from course import begin

class Node:
    __slots__ = ("me",)

def tell(phase, info):
    global told
    if told == 0:
        told = 1
        print(phase, gc.collect(0), gc.collect(2))

def lose(n):
    for i in range(n):
        node = Node()
        node.me = node

told = 0
gc.set_threshold(10, 10, 10)
begin()
gc.callbacks.append(tell)
gc.enable()
lose(11)  # expect: start 0 0
gc.disable()
gc.callbacks.clear()
