# Who hears of the end finds the collection in the statistics
import gc
from course import begin, collections, collected

class Node:
    pass

def tell(phase, info):
    print(phase, collections(0), collected(0))

begin()
gc.callbacks.append(tell)
node = Node()
node.me = node
node = None
print(gc.collect(0))  # expect: start 0 0 | stop 1 1 | 1
gc.callbacks.clear()
