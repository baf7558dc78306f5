# Who comes back stands at the end of the older generation, in the order of the second look
import gc
from course import begin

class Node:
    __slots__ = ("name", "one", "two")

    def __init__(self, name):
        self.name = name
        self.one = None
        self.two = None

    def __del__(self):
        if self.name == "e":
            saved.append(self)

def show():
    line = ""
    for one in gc.get_objects(1):
        if one is not saved:
            line = line + one.name
    print(line)

begin()
saved = []
k = Node("k")
a = Node("a")
b = Node("b")
c = Node("c")
d = Node("d")
e = Node("e")
e.one = c
e.two = a
c.one = b
a.one = e
b.two = d
d.two = b
a = b = c = d = e = None
print(gc.collect(0))  # expect: 0
show()  # expect: kecabd
