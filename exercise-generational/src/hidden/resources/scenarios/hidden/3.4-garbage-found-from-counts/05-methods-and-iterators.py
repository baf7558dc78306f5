# Bound methods, iterators and the callbacks of weak references are part of cycles too
import gc
import weakref
from course import begin

class Node:
    def hello(self):
        return 1

    def gone(self, reference):
        pass

def look(items):
    for item in items:
        return gc.collect()

begin()
gc.set_debug(gc.DEBUG_SAVEALL)
items = [[]]
items[0].append(items)
print(look(items))  # expect: 0
items = None
print(gc.collect())  # expect: 2
node = Node()
node.hello_again = node.hello
node = None
print(gc.collect())  # expect: 2
living = Node()
node = Node()
node.watch = weakref.ref(living, node.gone)
node = None
print(gc.collect())  # expect: 3
