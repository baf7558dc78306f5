# Lists, dicts, tuples and objects in cycles
import gc
from course import begin

class Node:
    pass

begin()
gc.set_debug(gc.DEBUG_SAVEALL)
me = Node()
me.me = me
me = None
print(gc.collect(), len(gc.garbage))  # expect: 1 1
items = []
items.append(items)
items = None
print(gc.collect(), len(gc.garbage))  # expect: 1 2
drawer = {}
drawer["k"] = [drawer]
drawer = None
print(gc.collect(), len(gc.garbage))  # expect: 2 4
node = Node()
node.pair = (node, [node])
node = None
print(gc.collect(), len(gc.garbage))  # expect: 3 7
node = Node()
node.hello = [node]
node.hello.append({"a": (node, node.hello)})
node = None
print(gc.collect(), len(gc.garbage))  # expect: 4 11
