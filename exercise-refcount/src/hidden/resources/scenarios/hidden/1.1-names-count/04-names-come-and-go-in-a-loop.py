# A name bound and deleted a thousand times leaves no trace in the count
from course import refcount

def borrow(thing):
    mine = thing
    yours = mine
    del mine
    return refcount(yours)

box = []
total = 0
for i in range(1000):
    alias = box
    total += borrow(alias)
    del alias
print(total)  # expect: 4000
print(refcount(box))  # expect: 1
