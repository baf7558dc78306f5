# Lists, dicts, tuples and objects in cycles
import gc
from course import begin

class Node:
    pass

begin()
me = Node()
me.me = me
me = None
print(gc.collect(0))  # expect: 1
items = []
items.append(items)
items = None
print(gc.collect(0))  # expect: 1
drawer = {}
drawer["k"] = [drawer]
drawer = None
print(gc.collect(0))  # expect: 2
node = Node()
node.pair = (node, [node])
node = None
print(gc.collect(0))  # expect: 3
node = Node()
node.hello = [node]
node.hello.append({"a": (node, node.hello)})
node = None
print(gc.collect(0))  # expect: 4
