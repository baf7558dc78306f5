# list.remove and del take a reference from the list
# claim c23
from course import refcount

class Thing:
    pass

x = Thing()
items = [x, Thing()]
print(refcount(x))  # expect: 2
items.remove(x)
print(refcount(x))  # expect: 1
del items[0]
print(len(items))  # expect: 0
