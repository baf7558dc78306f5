# A name bound and deleted ten thousand times leaves no trace in the count
from course import refcount

def borrow(thing):
    mine = thing
    yours = mine
    del mine
    return refcount(yours)

box = []
highest = 0
rounds = 0
while rounds < 100:
    turn = 0
    while turn < 100:
        alias = box
        if borrow(alias) > highest:
            highest = borrow(alias)
        del alias
        turn += 1
    rounds += 1
print(highest)  # expect: 4
print(refcount(box))  # expect: 1
