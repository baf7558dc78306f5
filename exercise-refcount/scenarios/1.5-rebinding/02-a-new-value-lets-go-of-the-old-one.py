# A new value lets go of the old one
from course import refcount

class Box:
    pass

thing = []
a = thing
a = 5
print(refcount(thing))  # expect: 1
box = Box()
box.content = thing
box.content = []
items = [thing]
items[0] = box
drawer = {"k": thing}
drawer["k"] = items
print(refcount(thing), refcount(box), refcount(items))  # expect: 1 2 2
