# Items and values of old containers hold the young as attributes do
import gc
from course import begin, gen

class Node:
    pass

def ring():
    node = Node()
    node.me = node
    return node

begin()
gc.set_debug(gc.DEBUG_SAVEALL)
items = [None, ring()]
drawer = {"k": ring()}
gc.collect()
items.append(ring())
items[0] = ring()
drawer["k"] = ring()
drawer["j"] = ring()
print(gc.collect(0))  # expect: 0
print(gen(items[0]), gen(items[1]), gen(items[2]), gen(drawer["k"]))  # expect: 1 2 1 1
