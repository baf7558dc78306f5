# A dict that holds only numbers and texts is not tracked
# claim c31
import gc
from course import begin, gen, gensize

class Node:
    pass

begin()
empty = {}
numbers = {"a": 1, "b": 2}
print(gc.is_tracked(empty), gc.is_tracked(numbers), gensize(0))  # expect: False False 0
nodes = {"a": 1, "n": Node()}
print(gc.is_tracked(nodes), gensize(0))  # expect: True 2
numbers["c"] = []
print(gc.is_tracked(numbers), gen(numbers))  # expect: True 0
