# A dict that was empty when it grew old holds young objects later
import gc
from course import begin

class Node:
    pass

begin()
gc.set_debug(gc.DEBUG_SAVEALL)
box = Node()
box.drawer = {}
gc.collect()
box.drawer["k"] = Node()
box.drawer["k"].me = box.drawer["k"]
print(gc.collect(0))  # expect: 0
print(gc.collect(1))  # expect: 0
box.drawer["k"].back = box.drawer
box = None
print(gc.collect(0), gc.collect(1), gc.collect(2))  # expect: 0 0 2
