# Ten references from inside do not hide one from outside
import gc
from course import begin

class Node:
    pass

begin()
box = Node()
box.items = [box, box, box, box, box]
box.pair = (box, box, box.items, box.items)
keep = box.items
box = None
print(gc.collect(0))  # expect: 0
keep = None
print(gc.collect())  # expect: 3
