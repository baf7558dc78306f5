# An old object stays old, whoever refers to it
import gc
from course import begin, gen, gensize

class Node:
    pass

begin()
gc.set_debug(gc.DEBUG_SAVEALL)
old = Node()
gc.collect()
print(gen(old))  # expect: 2
a = Node()
a.x = old
a.y = old
a.z = old
a.n = 1000 + len("abc")
print(gc.collect(0))  # expect: 0
print(gen(old), gen(a), gen(a.n))  # expect: 2 1 -1
print(gensize(0), gensize(1), gensize(2))  # expect: 0 1 1
a.me = a
a = None
print(gc.collect(1), gen(old))  # expect: 1 2
