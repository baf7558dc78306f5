# What was found is put down for the generation that was collected
import gc
from course import begin, collected, collections

class Node:
    pass

def lose(n):
    for i in range(n):
        node = Node()
        node.me = node

def show():
    print(collections(0), collections(1), collections(2), collected(0), collected(1), collected(2))

begin()
lose(3)
gc.collect(0)
show()  # expect: 1 0 0 3 0 0
lose(4)
gc.collect(1)
show()  # expect: 1 1 0 3 4 0
lose(5)
gc.collect(2)
show()  # expect: 1 1 1 3 4 5
gc.collect(2)
show()  # expect: 1 1 2 3 4 5
