# Cycles through methods, tuples and dicts leave nothing behind
import gc
from course import begin, gensize

class Node:
    def hello(self):
        return 1

begin()
node = Node()
node.greet = node.hello
node = None
print(gc.collect(0), gensize(0), gensize(1), gensize(2))  # expect: 2 0 0 0
drawer = {}
drawer["pair"] = (drawer, [drawer])
drawer = None
print(gc.collect(1), gensize(0), gensize(1), gensize(2))  # expect: 3 0 0 0
node = Node()
items = [node.hello, (node,), {"n": node}]
node.items = items
node = items = None
print(gc.collect(2), gensize(0), gensize(1), gensize(2))  # expect: 5 0 0 0
