# The middle generation holds and is held
import gc
from course import begin, gen

class Node:
    pass

begin()
gc.set_debug(gc.DEBUG_SAVEALL)
oldest = Node()
gc.collect()
oldest.next = Node()
oldest.next.me = oldest.next
gc.collect(0)
oldest.next.next = Node()
oldest.next.next.me = oldest.next.next
print(gen(oldest), gen(oldest.next), gen(oldest.next.next))  # expect: 2 1 0
print(gc.collect(0))  # expect: 0
print(gc.collect(1))  # expect: 0
oldest.next = None
print(gc.collect(1))  # expect: 0
print(gc.collect(2))  # expect: 2
