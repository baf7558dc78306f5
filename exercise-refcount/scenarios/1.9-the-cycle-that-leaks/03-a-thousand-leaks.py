# Every cycle that is dropped is a leak, and leaks add up
# claim c05
import weakref

class Node:
    pass

watched = []
for i in range(1000):
    node = Node()
    node.me = node
    watched.append(weakref.ref(node))
del node

leaked = 0
for w in watched:
    if w() is not None:
        leaked += 1
print(f"leaked {leaked} of 1000")  # expect: leaked 1000 of 1000
