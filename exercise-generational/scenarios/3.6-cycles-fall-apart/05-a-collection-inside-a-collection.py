# Who asks for a collection in the middle of one is answered 0
import gc
from course import begin

class Node:
    pass

def tell(phase, info):
    global told
    print(phase, info["generation"], info["collected"])
    if told < 2:
        told = told + 1
        print("answered", gc.collect())

told = 0
begin()
node = Node()
node.me = node
node = None
gc.callbacks.append(tell)
print(gc.collect(1))  # expect: start 1 0 | answered 0 | stop 1 1 | answered 0 | 1
gc.callbacks.clear()
