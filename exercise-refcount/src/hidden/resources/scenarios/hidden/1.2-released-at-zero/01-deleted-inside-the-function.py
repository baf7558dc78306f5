# A local that is deleted goes at once, and so does an argument that nobody else holds
# heap: 64 KiB
from course import refcount

def make():
    return [0] * 5000

def replace(items):
    print(refcount(items))
    del items
    items = make()
    del items
    return make()

def first(items):
    return items[0]

print(len(replace(make())))  # expect: 1 | 5000
print(first(make()) + first(replace(make())))  # expect: 1 | 0
if replace(make()):
    print(len(make()))
# expect: 1 | 5000
