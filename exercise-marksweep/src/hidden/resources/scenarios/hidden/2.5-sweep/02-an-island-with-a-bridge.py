# A bridge from an island leads out, not in
import gc
import weakref

class Node:
    pass

def ring(length):
    first = Node()
    node = first
    for i in range(length - 1):
        node.next = Node()
        node = node.next
    node.next = first
    return first

mainland = ring(10)
island = ring(10)
island.bridge = mainland
see_island = weakref.ref(island)
see_mainland = weakref.ref(mainland.next.next)
del island
gc.collect()
print(see_island() is None, see_mainland() is None)  # expect: True False
mainland.bridge = ring(3)
see_ring = weakref.ref(mainland.bridge.next)
gc.collect()
print(see_ring() is None)  # expect: False
mainland = None
gc.collect()
print(see_ring() is None, see_mainland() is None)  # expect: True True
