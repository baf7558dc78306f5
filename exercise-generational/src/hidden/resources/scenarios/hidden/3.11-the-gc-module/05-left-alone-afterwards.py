# What was garbage once and is kept now is left alone by younger collections, whoever refers to it
import gc
from course import begin, gen

class Node:
    def __del__(self):
        pass

class Phoenix:
    def __del__(self):
        self.nest.append(self)

class Cutter:
    def __del__(self):
        self.other = None

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

nest = []
cutter = Cutter()
cutter.me = cutter
cutter.other = Phoenix()
cutter.other.nest = nest
cutter.other.cutter = cutter
cutter = None
print(gc.collect(), len(nest))  # expect: 0 1
gc.freeze()
ask_young_collections(nest[0])
print(gen(nest[0]))  # expect: 3
