# The last of ten attributes, of a class and of the class that it extends
import gc
import weakref

class Base:
    def __init__(self):
        self.a = 1
        self.b = 2
        self.c = None
        self.d = []

class Thing(Base):
    def fill(self):
        self.e = None
        self.f = Base()
        self.g = (Base(), Base())
        self.h = {"k": Base()}

thing = Thing()
thing.fill()
see_f = weakref.ref(thing.f)
see_g = weakref.ref(thing.g[1])
see_h = weakref.ref(thing.h["k"])
gc.collect()
print(see_f() is thing.f, see_g() is thing.g[1], see_h() is thing.h["k"])  # expect: True True True
