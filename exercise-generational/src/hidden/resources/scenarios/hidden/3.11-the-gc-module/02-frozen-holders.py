# Frozen objects hold the young as old ones do
import gc
from course import begin, gen

class Node:
    pass

begin()
node = Node()
gc.freeze()
node.young = Node()
node.young.me = node.young
print(gc.collect(0), gen(node.young))  # expect: 0 1
print(gc.collect(1), gen(node.young))  # expect: 0 2
print(gc.collect(), gen(node.young))  # expect: 0 2
node.young = None
print(gc.collect(0), gc.collect(1), gc.collect(2))  # expect: 0 0 1
