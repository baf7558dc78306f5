# Who has come back stands at the end, in the order of the visits
import gc
from course import begin

class Node:
    __slots__ = ("name", "me", "one", "two")

    def __init__(self, name):
        self.name = name
        self.me = self
        self.one = None
        self.two = None

def show(nodes):
    line = ""
    for node in nodes:
        line = line + node.name
    print(line)

begin()
a = Node("a")
b = Node("b")
c = Node("c")
d = Node("d")
e = Node("e")
e.two = a
e.one = c
c.one = b
a = b = c = None
gc.collect()
show(gc.get_objects(2))  # expect: decab
f = Node("f")
d.one = f
d.two = e.one
f = None
gc.collect()
show(gc.get_objects(2))  # expect: decabf
