# Numbers and texts stay out of the lists, whoever refers to them
import gc
from course import begin, gen, gensize

class Node:
    pass

begin()
gc.set_debug(gc.DEBUG_SAVEALL)
node = Node()
node.number = 1000 + len("abc")
node.text = "a" * len("bc")
node.also = node.number
print(gc.collect(), gensize(2))  # expect: 0 1
print(gen(node), gen(node.number), gen(node.text))  # expect: 2 -1 -1
node.me = node
node = None
print(gc.collect(), len(gc.garbage))  # expect: 1 1
