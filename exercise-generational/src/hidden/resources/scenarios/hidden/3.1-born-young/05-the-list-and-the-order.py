# New objects at the end, the others in their places, whoever dies between them
import gc
import weakref
from course import gensize

class Thing:
    __slots__ = ("name", "__weakref__")

    def __init__(self, name):
        self.name = name

class Phoenix:
    __slots__ = ("name",)

    def __init__(self, name):
        self.name = name

    def __del__(self):
        global saved
        saved = self

def gone(reference):
    show()

def show():
    line = ""
    for thing in gc.get_objects(0):
        if thing is a or thing is c or thing is d or thing is e or thing is saved:
            line = line + thing.name
    print(line)

gc.disable()
saved = None
a = Thing("a")
bird = Phoenix("p")
c = Thing("c")
d = Thing("d")
e = None
show()  # expect: acd
bird = None
show()  # expect: acdp
e = Thing("e")
show()  # expect: acdpe
watch = weakref.ref(c, gone)
c = None  # expect: adpe
show()  # expect: adpe
saved = None
show()  # expect: ade
