# A child that two containers share goes with the last of them
from course import refcount

class Thing:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print(f"del {self.name}")

shared = Thing("shared")
left = [Thing("left"), shared]
right = {"own": Thing("right"), "common": shared, "again": shared}
del shared
print(refcount(left[1]))  # expect: 3
del left  # expect: del left
print(refcount(right["common"]))  # expect: 2
del right  # expect: del right | del shared
