# What was garbage once and is kept now is left alone by younger collections, whoever refers to it
import gc
from course import begin, gen

class Node:
    def __del__(self):
        pass

def ask_young_collections(old):
    for i in range(5):
        young = [old, old]
        gc.collect(0)
        young = [old]
        gc.collect(0)

begin()
node = Node()
node.me = node
node = None
gc.set_debug(gc.DEBUG_SAVEALL)
print(gc.collect())  # expect: 1
gc.set_debug(0)
ask_young_collections(gc.garbage[0])
print(gen(gc.garbage[0]))  # expect: 2
gc.garbage.clear()
print(gc.collect())  # expect: 1
