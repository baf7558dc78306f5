# Every level of a recursion holds its argument
from course import refcount

def descend(thing, depth):
    if depth == 0:
        return refcount(thing)
    return descend(thing, depth - 1)

box = []
print(descend(box, 0))  # expect: 2
print(descend(box, 1))  # expect: 3
print(descend(box, 40))  # expect: 42
print(refcount(box))  # expect: 1
