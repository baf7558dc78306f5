# A bound method holds its object, and a default value is held by its function
from course import refcount

class Box:
    def look(self):
        return refcount(self)

box = Box()
look = box.look
print(refcount(box))  # expect: 2
print(look())  # expect: 3
del look
print(refcount(box))  # expect: 1

def keep(thing, default=box):
    return refcount(default)

print(refcount(box))  # expect: 2
print(keep(1))  # expect: 3
print(keep(box))  # expect: 4
print(refcount(box))  # expect: 2
