# What dies is taken away again
# claim c11
from course import begin, collections, count

class Thing:
    __slots__ = ("x", "__weakref__")

begin(True)
for i in range(20000):
    Thing()
print(collections(0), count(0))  # expect: 0 0
