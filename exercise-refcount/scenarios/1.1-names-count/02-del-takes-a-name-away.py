# del takes a name away, not the object
# claim c22
from course import refcount

class Thing:
    pass

x = Thing()
y = x
z = y
print(refcount(x))  # expect: 3
del x
print(refcount(y))  # expect: 2
del z
print(refcount(y))  # expect: 1
