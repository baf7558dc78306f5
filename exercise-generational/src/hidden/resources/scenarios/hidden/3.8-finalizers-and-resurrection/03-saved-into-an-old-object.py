# Saved into an old object, or by a local of a waiting function
import gc
from course import begin, gen

class Phoenix:
    def __init__(self, name):
        self.name = name
        self.me = self

    def __del__(self):
        box.bird = self

class Box:
    pass

def lose(name):
    bird = Phoenix(name)

begin()
box = Box()
box.bird = None
gc.collect()
lose("first")
print(gc.collect(0))  # expect: 0
print(box.bird.name, gen(box.bird))  # expect: first 1
lose("second")
print(gc.collect(1))  # expect: 0
print(box.bird.name, gen(box.bird))  # expect: second 2
print(gc.collect())  # expect: 1
box.bird = None
print(gc.collect())  # expect: 1
