# The slots of the derived class go first, then those of its base, each alphabetical

class Thing:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print(f"del {self.name}")

class Base:
    __slots__ = ("b", "a")

class Middle(Base):
    __slots__ = ("d", "c")

class Derived(Middle):
    __slots__ = ("f", "e")

o = Derived()
o.a = Thing("a")
o.c = Thing("c")
o.e = Thing("e")
o.b = Thing("b")
o.d = Thing("d")
o.f = Thing("f")
del o  # expect: del e | del f | del c | del d | del a | del b
