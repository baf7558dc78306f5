# Two names, one object
# claim c01
from course import refcount

a = [1, 2, 3]
print(refcount(a))  # expect: 1
b = a
print(refcount(a))  # expect: 2
del a
print(refcount(b))  # expect: 1
