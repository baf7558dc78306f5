# An old object holds a young ring
import gc
from course import begin, gen

class Node:
    pass

begin()
gc.set_debug(gc.DEBUG_SAVEALL)
old = Node()
gc.collect()
old.young = Node()
old.young.me = old.young
print(gc.collect(0))  # expect: 0
print(gen(old), gen(old.young))  # expect: 2 1
old.young = None
print(gc.collect(0), gc.collect(1))  # expect: 0 1
