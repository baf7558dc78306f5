# In a collection a finalizer is noted before it runs; in a death by count, afterwards
import gc
from course import begin, refcount

class Node:
    def __del__(self):
        print("del", gc.is_finalized(self), refcount(self))

begin()
node = Node()
node = None  # expect: del False 2
node = Node()
node.me = node
node = None
print(gc.collect())  # expect: del True 3 | 1
