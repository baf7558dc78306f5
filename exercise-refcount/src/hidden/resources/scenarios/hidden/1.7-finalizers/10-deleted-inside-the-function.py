# A local that is deleted goes at once; an argument that the caller still names does not
from course import refcount

class Thing:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print(f"del {self.name}")

def work(thing):
    mine = Thing("mine")
    del mine
    print("after mine")
    print(thing.name, refcount(thing))
    del thing
    print("after thing")

named = Thing("named")
work(named)  # expect: del mine | after mine | named 2 | after thing
print(refcount(named))  # expect: 1
work(Thing("unnamed"))  # expect: del mine | after mine | unnamed 1 | del unnamed | after thing
del named  # expect: del named
