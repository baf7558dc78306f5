# A large heap of which nothing is garbage, and a large heap of which everything is
import gc
import weakref

class Node:
    pass

def chain(length):
    node = None
    for i in range(length):
        next = node
        node = Node()
        node.next = next
    return node

head = chain(3000)
see = weakref.ref(head.next.next)
gc.collect()
gc.collect()
print(see() is head.next.next)  # expect: True
head = None
gc.collect()
print(see() is None)  # expect: True
