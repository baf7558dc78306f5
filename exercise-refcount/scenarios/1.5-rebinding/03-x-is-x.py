# x = x changes nothing
from course import refcount

class Thing:
    pass

x = Thing()
x = x
print("still here", refcount(x))  # expect: still here 1
x.content = []
x.content = x.content
print(refcount(x.content))  # expect: 1
items = [Thing(), Thing()]
items[0] = items[0]
items[1] = items[0]
print(refcount(items[0]))  # expect: 2
