# collect() answers how many objects it found, not how many cycles
import gc
from course import begin, collected

class Node:
    pass

begin()
a = Node()
b = Node()
a.other = b
b.other = a
b.items = [a]
del a, b
print(gc.collect())  # expect: 3
for i in range(3):
    node = Node()
    node.me = node
node = None
items = [1, 2, 3]
items.append({"k": items})
items = None
print(gc.collect())  # expect: 5
print(collected(0), collected(1), collected(2))  # expect: 0 0 8
