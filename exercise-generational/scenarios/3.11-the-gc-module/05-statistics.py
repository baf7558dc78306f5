# gc.get_stats and gc.get_objects
import gc
from course import begin

class Node:
    pass

def stats():
    numbers = []
    for generation in gc.get_stats():
        numbers.append(generation["collections"])
        numbers.append(generation["collected"])
    return numbers

def grown(now, before):
    for i in range(6):
        print(now[i] - before[i])

begin()
before = stats()
node = Node()
node.me = node
node = None
gc.collect(1)
gc.collect(1)
gc.collect()
now = stats()
grown(now, before)  # expect: 0 | 0 | 2 | 1 | 1 | 0
thing = Node()
print(thing in gc.get_objects(0), thing in gc.get_objects(1))  # expect: True False
gc.collect(0)
print(thing in gc.get_objects(0), thing in gc.get_objects(1))  # expect: False True
