# Import star
from course import *
a = []
print(refcount(a))
# expect: 1
