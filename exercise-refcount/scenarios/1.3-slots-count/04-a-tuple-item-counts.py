# A tuple item counts like a name
from course import refcount

class Thing:
    pass

thing = Thing()
pair = (thing, 1)
print(refcount(thing))  # expect: 2
nested = (pair, thing)
print(refcount(thing))  # expect: 3
print(refcount(pair))  # expect: 2
