# A collection that the program asks for counts like any other
import gc
from course import begin, count

class Thing:
    __slots__ = ("x", "__weakref__")

def counts():
    print(count(0), count(1), count(2))

begin()
a = Thing()
b = Thing()
counts()  # expect: 2 0 0
gc.collect(0)
counts()  # expect: 0 1 0
c = Thing()
gc.collect(0)
counts()  # expect: 0 2 0
d = Thing()
gc.collect(1)
counts()  # expect: 0 0 1
e = Thing()
gc.collect(1)
gc.collect(0)
counts()  # expect: 0 1 2
gc.collect()
counts()  # expect: 0 0 0
