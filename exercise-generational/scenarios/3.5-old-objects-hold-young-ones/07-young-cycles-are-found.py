# A young collection finds young cycles, whatever they refer to
import gc
from course import begin, gen

class Node:
    pass

begin()
gc.set_debug(gc.DEBUG_SAVEALL)
oldest = Node()
gc.collect(1)
older = Node()
gc.collect(0)
a = Node()
b = Node()
a.other = b
b.other = a
a.holds = [oldest, older]
a = b = None
print(gc.collect(0), len(gc.garbage))  # expect: 3 3
print(gen(oldest), gen(older))  # expect: 2 1
