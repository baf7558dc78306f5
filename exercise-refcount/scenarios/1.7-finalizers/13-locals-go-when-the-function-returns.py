# A function that returns lets go of its arguments and locals, first to last
# claim c20
from course import refcount

class Thing:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print(f"del {self.name}")

def work(thing):
    first = Thing("first local")
    second = Thing("second local")
    return refcount(thing)

argument = Thing("argument")
print(work(argument))  # expect: del first local | del second local | 2
print(refcount(argument))  # expect: 1
work(Thing("temporary"))  # expect: del temporary | del first local | del second local
del argument  # expect: del argument
