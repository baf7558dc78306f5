# Whoever is moved on stands behind those who were there before, the younger lists behind the collected one
import gc
from course import begin

class Thing:
    __slots__ = ("name",)

    def __init__(self, name):
        self.name = name

def show(generation):
    line = ""
    for thing in gc.get_objects(generation):
        line = line + thing.name
    print(line)

begin()
a = Thing("a")
b = Thing("b")
gc.collect(0)
c = Thing("c")
gc.collect(0)
show(1)  # expect: abc
d = Thing("d")
e = Thing("e")
gc.collect(1)
show(2)  # expect: abcde
f = Thing("f")
gc.collect(0)
g = Thing("g")
b = None
gc.collect(1)
show(2)  # expect: acdefg
h = Thing("h")
gc.collect(0)
i = Thing("i")
gc.collect(2)
show(2)  # expect: acdefgih
