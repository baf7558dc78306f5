# In a method, self is an argument like any other
from course import refcount

class Box:
    def holders(self):
        return refcount(self)

    def twice(self, other):
        return refcount(self) + refcount(other)

box = Box()
print(box.holders())  # expect: 2
print(box.twice(box))  # expect: 6
print(refcount(box))  # expect: 1
