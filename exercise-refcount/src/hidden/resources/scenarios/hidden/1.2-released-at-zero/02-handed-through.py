# An object that is handed through three functions goes where the last of them lets go
# heap: 64 KiB
from course import refcount

def make():
    return [0] * 5000

def keep(items):
    return items

def drop(items):
    print(refcount(items))

items = keep(make())
drop(items)  # expect: 2
del items
drop(keep(make()))  # expect: 1
keep(make())
drop(keep(keep(make())))  # expect: 1
