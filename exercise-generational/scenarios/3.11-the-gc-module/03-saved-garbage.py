# With DEBUG_SAVEALL the garbage is saved in gc.garbage
import gc
from course import begin

class Node:
    def __init__(self, name):
        self.name = name
        self.me = self

    def __del__(self):
        print("del", self.name)

begin()
a = Node("a")
b = Node("b")
a = b = None
gc.set_debug(gc.DEBUG_SAVEALL)
print(gc.collect())  # expect: del a | del b | 2
print(len(gc.garbage))  # expect: 2
print(gc.garbage[0].name, gc.garbage[1].me.name)  # expect: a b
gc.set_debug(0)
gc.garbage.clear()
print(gc.collect(), len(gc.garbage))  # expect: 2 0
