# Every call that waits for another one holds its own reference
from course import refcount

def outer(thing):
    print(refcount(thing))
    middle(thing)
    print(refcount(thing))

def middle(thing):
    print(refcount(thing))
    inner(thing)

def inner(thing):
    print(refcount(thing))

box = []
outer(box)  # expect: 2 | 3 | 4 | 2
print(refcount(box))  # expect: 1
