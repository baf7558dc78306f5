# Three generations are three lists
# claim c34
import gc
from course import begin, gensize

class Thing:
    pass

def sizes():
    print(gensize(0), gensize(1), gensize(2))

begin()
a = Thing()
b = Thing()
c = Thing()
sizes()  # expect: 3 0 0
gc.collect(0)
d = Thing()
sizes()  # expect: 1 3 0
gc.collect(0)
e = Thing()
sizes()  # expect: 1 4 0
gc.collect(1)
sizes()  # expect: 0 0 5
f = Thing()
sizes()  # expect: 1 0 5
