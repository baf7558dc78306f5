import gc
from course import begin, collected, collections, count, gen, gensize, refcount
from weakref import ref

hero = None

class Thing:
    __slots__ = ("name", "left", "right", "__weakref__")

class Loud:
    __slots__ = ("name", "right", "left", "__weakref__")

    def __del__(self):
        print(f"del {self.name}")

class Plain:
    def __init__(self):
        self.name = 0
        self.left = None
        self.right = None

class Hero(Plain):
    def __del__(self):
        global hero
        print(f"hero {self.name}")
        hero = self

class Maker(Loud):
    def __del__(self):
        thing = Thing()
        thing.left = self
        print(f"make {self.name} {refcount(self)}")

class Cutter(Thing):
    __slots__ = ()

    def __del__(self):
        print(f"cut {self.name}")
        self.left = None

def note(r):
    print("note")

def fill(o, name):
    o.name = name
    o.left = None
    o.right = None
    return o

def burst(n, step):
    for i in range(n):
        o = fill(Thing(), i)
        o.left = o
        old[i % 50] = o
        if i % step == 0:
            young[i // step % 400] = fill(Plain(), i)

def ring(n):
    first = fill(Thing(), 0)
    last = first
    for i in range(n):
        o = fill(Loud(), i)
        o.left = last
        last = o
    first.right = last
    return last
