# While a loop runs, it holds the list; its variable holds the item
from course import refcount

class Thing:
    pass

thing = Thing()
items = [thing, thing]
for item in items:
    print(refcount(items), refcount(item))
# expect: 2 4 | 2 4
print(refcount(items), refcount(thing))  # expect: 1 4
item = items.pop()
print(refcount(thing))  # expect: 3
print(refcount(items.pop(0)))  # expect: 2
print(refcount(items), refcount(thing))  # expect: 1 2
