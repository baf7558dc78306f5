# Bound methods and iterators are part of cycles too
import gc
from course import begin

class Node:
    def hello(self):
        return 1

def look(items):
    for item in items:
        return gc.collect(0)

begin()
items = [[]]
items[0].append(items)
print(look(items))  # expect: 0
items = None
print(gc.collect())  # expect: 2
node = Node()
node.hello_again = node.hello
node = None
print(gc.collect(0))  # expect: 2
