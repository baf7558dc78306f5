# What came back dies silently, by count or in a cycle
import gc
from course import begin, gensize

class Phoenix:
    def __init__(self, name):
        self.name = name
        self.me = self

    def __del__(self):
        print("del", self.name)
        saved.append(self)

begin()
saved = []
one = Phoenix("one")
two = Phoenix("two")
one = two = None
print(gc.collect())  # expect: del one | del two | 0
saved[0].me = None
saved[1].other = [saved[1]]
saved.clear()
print(gc.collect(), gensize(2))  # expect: 2 1
