# A dict that wakes up in an old holder is young, and not lost
import gc
from course import begin, gen

class Node:
    pass

begin()
node = Node()
node.drawer = {"k": [1]}
node.drawer["k"] = None
gc.collect()
print(gen(node.drawer))  # expect: -1
node.drawer["n"] = Node()
node.drawer["n"].back = node.drawer
print(gen(node.drawer), gen(node.drawer["n"]))  # expect: 0 0
print(gc.collect(0), gc.collect(1))  # expect: 0 0
print(gen(node.drawer), gen(node.drawer["n"]))  # expect: 2 2
node.drawer = None
print(gc.collect(0), gc.collect(1), gc.collect(2))  # expect: 0 0 2
