# Who died in the middle of a collection and came back is left alone by younger collections, whoever refers to it
import gc
from course import begin, gen

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
nest = []
cutter = Cutter()
cutter.me = cutter
cutter.other = Phoenix()
cutter.other.nest = nest
cutter.other.cutter = cutter
cutter = None
print(gc.collect(), len(nest))  # expect: 0 1
print(gen(nest[0]))  # expect: 0
gc.collect(1)
print(gen(nest[0]))  # expect: 2
ask_young_collections(nest[0])
print(gen(nest[0]))  # expect: 2
