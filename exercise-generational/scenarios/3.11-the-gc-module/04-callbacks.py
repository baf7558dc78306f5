# gc.callbacks: the beginning and the end of every collection
import gc
from course import begin

class Node:
    pass

def tell(phase, info):
    print(phase, info["generation"], info["collected"], info["uncollectable"])

begin()
gc.callbacks.append(tell)
node = Node()
node.me = node
node = None
print(gc.collect(0))  # expect: start 0 0 0 | stop 0 1 0 | 1
print(gc.collect())  # expect: start 2 0 0 | stop 2 0 0 | 0
gc.callbacks.remove(tell)
print(gc.collect())  # expect: 0
