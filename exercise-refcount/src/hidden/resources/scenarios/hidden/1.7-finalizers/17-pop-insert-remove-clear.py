# What a list gives up dies when nobody catches it

class Thing:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print(f"del {self.name}")

items = [Thing("a"), Thing("b"), Thing("c"), Thing("d"), Thing("e")]
items.pop()  # expect: del e
items.pop(0)  # expect: del a
caught = items.pop(1)
print(caught.name, len(items))  # expect: c 2
items.insert(1, caught)
items.remove(caught)
caught = None  # expect: del c
items[0] = items[1]  # expect: del b
del items[1]
print(items[0].name)  # expect: d
items.append(Thing("f"))
items.clear()  # expect: del f | del d
