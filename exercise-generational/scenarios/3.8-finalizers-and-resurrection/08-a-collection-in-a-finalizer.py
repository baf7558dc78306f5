# A finalizer that asks for a collection is answered 0
import gc
from course import begin, collections

class Node:
    def __del__(self):
        print("nested", gc.collect())

class Plain:
    pass

begin()
node = Node()
node.me = node
first = Plain()
first.me = first
second = Plain()
second.me = second
del node, first, second
print(gc.collect())  # expect: nested 0 | 3
print(collections(2))  # expect: 1
