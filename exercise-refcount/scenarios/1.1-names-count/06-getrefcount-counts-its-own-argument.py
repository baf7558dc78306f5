# sys.getrefcount counts its own argument as well
import sys
from course import refcount

a = [1, 2, 3]
print(refcount(a))  # expect: 1
print(sys.getrefcount(a))  # expect: 2
b = a
print(refcount(a))  # expect: 2
print(sys.getrefcount(a))  # expect: 3
