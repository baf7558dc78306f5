# Locals, arguments and results are born young like anything else
import gc
from course import gen, gensize

class Node:
    __slots__ = ("left", "right")

def tree(depth):
    node = Node()
    node.left = None
    node.right = None
    if depth > 0:
        node.left = tree(depth - 1)
        node.right = tree(depth - 1)
    return node

gc.disable()
before = gensize(0)
root = tree(5)
print(gensize(0) - before)  # expect: 63
print(gen(root.left.right.left))  # expect: 0
root.left = None
print(gensize(0) - before)  # expect: 32
root = None
print(gensize(0) - before)  # expect: 0
