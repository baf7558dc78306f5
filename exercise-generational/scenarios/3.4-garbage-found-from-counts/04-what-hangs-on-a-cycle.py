# A cycle takes along what it alone holds, and nothing else
import gc
from course import begin, gen

class Node:
    pass

begin()
shared = Node()
a = Node()
a.me = a
a.own = Node()
a.own.deeper = [Node(), Node()]
a.shared = shared
a = None
print(gc.collect(0))  # expect: 5
print(gen(shared))  # expect: 1
