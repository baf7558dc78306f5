# What two containers share goes with the last of them
from course import refcount

class Thing:
    pass

shared = Thing()
left = [Thing(), shared]
right = {"own": Thing(), "common": shared, "again": shared}
del shared
print(refcount(left[1]))  # expect: 3
del left
print(refcount(right["common"]))  # expect: 2
del right
print("gone")  # expect: gone
