# Ten references from inside do not hide one from outside
import gc
from course import begin

class Node:
    pass

begin()
gc.set_debug(gc.DEBUG_SAVEALL)
box = Node()
box.items = [box, box, box, box, box]
box.pair = (box, box, box.items, box.items)
keep = box.items
box = None
print(gc.collect(), len(gc.garbage))  # expect: 0 0
keep = None
print(gc.collect(), len(gc.garbage))  # expect: 3 3
