# What a list, a dict or a loop gives up is gone when nobody catches it
# heap: 64 KiB
from course import refcount

def make():
    return [0] * 5000

items = [make()]
items.pop()
items.append(make())
items.pop(0)
items.append(make())
caught = items.pop()
print(refcount(caught), len(items))  # expect: 1 0
items.insert(0, caught)
items.remove(caught)
caught = None
items.append(make())
items[0] = items
items[0] = None
items[0] = make()
items.clear()
drawer = {"k": make()}
drawer["k"] = drawer
drawer["k"] = 1
drawer["k"] = make()
drawer.pop("k")
drawer["k"] = make()
drawer.clear()
for turn in range(3):
    items = None
    items = make()
    turn = items
    items = 5
    turn = 6
for thing in [make()]:
    print(refcount(thing))
    thing = None
# expect: 2
print(len(make()))  # expect: 5000
