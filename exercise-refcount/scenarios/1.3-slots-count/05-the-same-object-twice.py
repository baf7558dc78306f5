# Two references from the same list count twice
from course import refcount

class Thing:
    pass

thing = Thing()
items = [thing, thing]
print(refcount(thing))  # expect: 3
del items[0]
print(refcount(thing))  # expect: 2
