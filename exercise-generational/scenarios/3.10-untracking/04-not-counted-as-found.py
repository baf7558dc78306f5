# What is not tracked is not found: it goes with its holder
import gc
from course import begin

class Node:
    pass

begin()
node = Node()
node.me = node
node.drawer = {"a": 1, "b": {}}
node = None
print(gc.collect())  # expect: 2
node = Node()
node.me = node
node.drawer = {"a": 1}
node = None
print(gc.collect())  # expect: 1
