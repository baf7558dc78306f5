# There is room for one at a time: each is gone before the next is made
# heap: 64 KiB

def make():
    return [0] * 5000

def length(items):
    return len(items)

items = make()
del items
items = make()
print(len(items))  # expect: 5000
items = None
print(len(make()) + length(make()) + len(make()))  # expect: 15000
for i in range(3):
    print(length(make()))
# expect: 5000 | 5000 | 5000
