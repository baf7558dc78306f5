# What a finalizer stores away is in use again, with all that it holds
import gc
from course import begin, gen

class Phoenix:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("del", self.name)
        saved.append(self)

class Node:
    pass

begin()
saved = []
bird = Phoenix("bird")
bird.me = bird
bird.child = Node()
bird.child.items = [5, 6]
bird = None
print(gc.collect(0))  # expect: del bird | 0
print(saved[0].name, saved[0].me is saved[0], saved[0].child.items)  # expect: bird True [5, 6]
print(gen(saved[0]), gen(saved[0].child))  # expect: 1 1
