# Old and frozen objects stay where they are, in the order in which they are, whoever young refers to them
import gc
from course import begin, gen

class Node:
    def __init__(self, name):
        self.name = name

def show(generation):
    line = ""
    for one in gc.get_objects(generation):
        line = line + one.name
    print(line)

frozen = Node("f")
begin()
gc.set_debug(gc.DEBUG_SAVEALL)
a = Node("a")
b = Node("b")
c = Node("c")
gc.collect(1)
d = Node("d")
e = Node("e")
gc.collect(0)
x = Node("x")
x.one = b
x.two = e
x.three = frozen
x.four = a
x.five = frozen
print(gc.collect(0))  # expect: 0
show(1)  # expect: dex
show(2)  # expect: abc
print(gen(frozen))  # expect: 3
print(gc.collect(1))  # expect: 0
show(2)  # expect: abcdex
print(gen(frozen))  # expect: 3
print(gc.collect(2))  # expect: 0
show(2)  # expect: abcdex
print(gen(frozen))  # expect: 3
