# A cycle takes along what it alone holds, and nothing else
import gc
from course import begin

class Node:
    pass

begin()
gc.set_debug(gc.DEBUG_SAVEALL)
shared = Node()
a = Node()
a.me = a
a.own = Node()
a.own.deeper = [Node(), Node()]
a.shared = shared
a = None
print(gc.collect())  # expect: 5
print(shared in gc.garbage)  # expect: False
