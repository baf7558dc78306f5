# A count that falls to zero takes an object out of its generation
import gc
from course import gensize

class Thing:
    pass

gc.disable()
before = gensize(0)
a = Thing()
b = Thing()
c = [a]
print(gensize(0) - before)  # expect: 3
del b
print(gensize(0) - before)  # expect: 2
a = None
print(gensize(0) - before)  # expect: 2
c.clear()
print(gensize(0) - before)  # expect: 1
