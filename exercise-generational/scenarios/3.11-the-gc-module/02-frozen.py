# What is frozen is not collected
import gc
from course import begin, gen

class Node:
    pass

begin()
before = gc.get_freeze_count()
node = Node()
node.me = node
kept = Node()
gc.freeze()
print(gc.get_freeze_count() - before, gen(kept))  # expect: 2 3
node = None
print(gc.collect())  # expect: 0
gc.unfreeze()
print(gc.get_freeze_count(), gen(kept))  # expect: 0 2
print(gc.collect())  # expect: 1
