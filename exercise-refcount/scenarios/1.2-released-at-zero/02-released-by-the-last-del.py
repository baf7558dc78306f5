# The last name goes, and the object goes with it, before the next statement
# claim c03
from course import begin, collections

class Thing:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print(f"del {self.name}")

begin()
x = Thing("x")
print("before")  # expect: before
del x  # expect: del x
print("after")  # expect: after
print(collections(0), collections(1), collections(2))  # expect: 0 0 0
