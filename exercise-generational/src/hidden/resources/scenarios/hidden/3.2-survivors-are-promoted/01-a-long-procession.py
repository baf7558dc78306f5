# Things that come and go between collections of every sort
import gc
from course import begin, gensize

class Thing:
    __slots__ = ("x", "__weakref__")

def sizes():
    print(gensize(0), gensize(1), gensize(2))

begin()
a = Thing()
gc.collect(0)
b = Thing()
c = Thing()
gc.collect(0)
sizes()  # expect: 0 3 0
d = Thing()
gc.collect(1)
e = Thing()
sizes()  # expect: 1 0 4
gc.collect(0)
f = Thing()
g = Thing()
sizes()  # expect: 2 1 4
b = None
f = None
sizes()  # expect: 1 1 3
gc.collect()
sizes()  # expect: 0 0 5
a = c = d = None
sizes()  # expect: 0 0 2
e = g = None
sizes()  # expect: 0 0 0
