# What is found is saved in the order of the list
import gc
from course import begin

class Node:
    def __init__(self, name):
        self.name = name
        self.me = self
        self.one = None

def ring(name):
    node = Node(name)
    node.one = [node]

begin()
gc.set_debug(gc.DEBUG_SAVEALL)
for name in ["a", "b", "c"]:
    ring(name)
print(gc.collect())  # expect: 6
print(gc.garbage[0].name, gc.garbage[2].name, gc.garbage[4].name)  # expect: a b c
print(gc.garbage[1] is gc.garbage[0].one, gc.garbage[5] is gc.garbage[4].one)  # expect: True True
gc.set_debug(0)
gc.garbage.clear()
print(gc.collect())  # expect: 6
