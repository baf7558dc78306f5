# Saved by an object that is made during the collection
import gc
from course import begin, gen

class Box:
    def __init__(self, content):
        self.content = content

class Phoenix:
    def __init__(self):
        self.me = self

    def __del__(self):
        global box
        box = Box(self)

box = None
begin()
bird = Phoenix()
bird = None
print(gc.collect(1))  # expect: 0
print(gen(box), gen(box.content), box.content.me is box.content)  # expect: 0 2 True
print(gc.collect(0), gc.collect(1))  # expect: 0 0
box = None
print(gc.collect(1), gc.collect(2))  # expect: 0 1
