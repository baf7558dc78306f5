# While a loop runs, it holds the list; its variable holds the item; when it is left early, both go
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

pair = (thing, items)
drawer = {"k": thing, "j": pair}
for item in pair:
    break
for item in drawer:
    break
for item in [thing, Thing()]:
    break
print(refcount(pair), refcount(drawer), refcount(thing))  # expect: 2 1 4
