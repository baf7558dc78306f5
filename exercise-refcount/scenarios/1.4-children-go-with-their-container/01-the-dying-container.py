# A dying list drops its references
# claim c24
from course import refcount

class Thing:
    pass

x = Thing()
items = [Thing(), x, Thing()]
print(refcount(x))  # expect: 2
del items
print(refcount(x))  # expect: 1
