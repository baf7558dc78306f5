# x = x changes nothing
from course import refcount

class Thing:
    def __del__(self):
        print("del thing")

x = Thing()
x = x
print("still here", refcount(x))  # expect: still here 1
x.content = []
x.content = x.content
print(refcount(x.content))  # expect: 1
del x  # expect: del thing
