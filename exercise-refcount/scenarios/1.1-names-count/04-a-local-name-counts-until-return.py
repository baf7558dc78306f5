# A local name counts until the function returns
from course import refcount

def rename(thing):
    first = thing
    second = thing
    return refcount(thing)

box = []
print(rename(box))  # expect: 4
print(refcount(box))  # expect: 1
