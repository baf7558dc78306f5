# Cut, saved, silent and loud in one piece of garbage
import gc
import weakref
from course import begin, gen

class Node:
    def __init__(self, name):
        self.name = name
        self.x = None
        self.y = None

class Loud(Node):
    def __del__(self):
        print("del", self.name)

class Phoenix(Node):
    def __del__(self):
        print("saved", self.name)
        saved.append(self)

class Maker(Node):
    def __del__(self):
        fresh = Loud(f"made by {self.name}")
        fresh.me = fresh
        self.y = [fresh]
        print("make", self.name)

def gone(reference):
    print("gone")

begin()
saved = []
nodes = [Loud("1"), Phoenix("2"), Maker("3"), Loud("4"), Node("5")]
for i in range(4):
    nodes[i].x = nodes[i + 1]
nodes[4].x = nodes[3]
nodes[0].y = nodes[0]
watches = [weakref.ref(nodes[0], gone), weakref.ref(nodes[3], gone)]
nodes.clear()
print(gc.collect())  # expect: gone | gone | del 1 | saved 2 | make 3 | del 4 | 1
print(len(saved), saved[0].x.name, saved[0].x.x.x.x.name)  # expect: 1 3 4
saved.clear()
print(gc.collect())  # expect: del made by 3 | 3
