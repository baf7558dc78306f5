# del and remove leave nothing for the collector
# claim c25
import gc
from course import begin

class Node:
    pass

begin()
gc.set_debug(gc.DEBUG_SAVEALL)
items = [Node(), Node()]
node = Node()
items.append(node)
del items[0]
items.remove(node)
del node
node = Node()
node.next = Node()
node = None
print(gc.collect(), len(gc.garbage))  # expect: 0 0
