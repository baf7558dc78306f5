# One object comes back: the rest of the garbage goes nevertheless
import gc
from course import begin

class Phoenix:
    def __del__(self):
        saved.append(self)

class Node:
    def __del__(self):
        print("del node")

begin()
saved = []
bird = Phoenix()
bird.me = bird
node = Node()
node.me = node
other = Node()
other.bird = bird
other.me = other
bird = node = other = None
print(gc.collect())  # expect: del node | del node | 2
print(len(saved), gc.collect())  # expect: 1 0
