# An attribute counts like a name
from course import refcount

class Box:
    pass

thing = []
left = Box()
right = Box()
left.content = thing
print(refcount(thing))  # expect: 2
right.content = thing
print(refcount(thing))  # expect: 3
del left.content
print(refcount(thing))  # expect: 2
right.content = None
print(refcount(thing))  # expect: 1
