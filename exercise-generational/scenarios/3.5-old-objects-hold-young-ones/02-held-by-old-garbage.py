# Whether the old holder is garbage itself is not asked
import gc
from course import begin

class Node:
    pass

begin()
gc.set_debug(gc.DEBUG_SAVEALL)
old = Node()
old.me = old
gc.collect()
old.young = Node()
old.young.me = old.young
old = None
print(gc.collect(0))  # expect: 0
print(gc.collect(1))  # expect: 0
print(gc.collect(2))  # expect: 2
