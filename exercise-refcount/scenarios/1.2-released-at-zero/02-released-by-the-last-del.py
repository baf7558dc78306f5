# The last name goes, and the object goes with it, before the next statement
# claim c01
# claim c03
from course import refcount

a = [1, 2, 3]
b = a
del a
print(refcount(b))  # expect: 1
del b
print("gone")  # expect: gone
