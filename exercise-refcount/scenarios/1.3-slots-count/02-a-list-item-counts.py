# A list item counts like a name
from course import refcount

class Thing:
    pass

thing = Thing()
items = []
items.append(thing)
print(refcount(thing))  # expect: 2
items.insert(0, thing)
print(refcount(thing))  # expect: 3
items[0] = None
print(refcount(thing))  # expect: 2
del items[1]
print(refcount(thing))  # expect: 1
