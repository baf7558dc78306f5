# What a resurrected object holds stays where it is, and what its finalizer makes is young
import gc
from course import gen, gensize

class Child:
    pass

class Phoenix:
    def __init__(self):
        self.child = Child()

    def __del__(self):
        self.child = [self.child, Child()]
        saved.append(self)

gc.disable()
saved = []
before = gensize(0)
bird = Phoenix()
print(gensize(0) - before)  # expect: 2
del bird
print(gensize(0) - before)  # expect: 4
print(gen(saved[0]), gen(saved[0].child), gen(saved[0].child[1]))  # expect: 0 0 0
saved.clear()
print(gensize(0) - before)  # expect: 0
