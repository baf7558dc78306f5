# Classes: what a method, a property, super, an operator and an iterator hold and allocate
import gc
from course import begin, count, gensize, refcount
from weakref import ref


class Thing:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("del", self.name)

    def __repr__(self):
        return self.name

    def __str__(self):
        return f"<{self.name}>"


class Base:
    shared = []

    def __init__(self, thing):
        print("base", refcount(self), refcount(thing), count(0))
        self.thing = thing

    def look(self, more):
        print("look", refcount(self), refcount(more), count(0))
        return more


class Derived(Base):
    def __init__(self, thing):
        print("derived", refcount(self), refcount(thing), count(0))
        super().__init__(thing)
        print("derived again", refcount(self), refcount(thing), count(0))

    def look(self, more):
        return super().look(more)

    @property
    def kept(self):
        print("kept", refcount(self), count(0))
        return self.thing

    @kept.setter
    def kept(self, value):
        print("set", refcount(self), refcount(value), count(0))
        self.thing = value

    @classmethod
    def make(cls, thing):
        print("make", refcount(thing), count(0))
        return cls(thing)

    @staticmethod
    def plain(thing):
        print("plain", refcount(thing), count(0))
        return thing

    def __call__(self, thing):
        print("call", refcount(self), refcount(thing), count(0))
        return thing

    def __eq__(self, other):
        print("eq", refcount(self), refcount(other), count(0))
        return self is other

    def __add__(self, other):
        print("add", refcount(self), refcount(other), count(0))
        return Thing("sum")

    def __len__(self):
        print("len", refcount(self), count(0))
        return 1

    def __getitem__(self, key):
        print("get", refcount(self), count(0))
        return self.thing

    def __setitem__(self, key, value):
        print("set", refcount(self), refcount(value), count(0))
        self.thing = value

    def __contains__(self, value):
        print("in", refcount(self), refcount(value), count(0))
        return True


def run():
    begin()
    d = Derived(Thing("one"))
    print("made", refcount(d), count(0), gensize(0))
    print(d.look([]), count(0))
    print(d.kept, count(0))
    d.kept = Thing("two")
    print(count(0))
    e = Derived.make(Thing("three"))
    print(count(0), gensize(0))
    print(d.plain(Thing("four")), count(0))
    print(Derived.plain(Thing("five")), count(0))
    d(Thing("six"))
    print(count(0))
    print(d == e, d != e, count(0))
    print([d] == [e], count(0))
    d + e
    print(count(0))
    print(d + Thing("operand"), count(0))
    Thing("left operand") in d
    print(len(d), count(0))
    if d:
        print("true", count(0))
    d[0]
    d["k"] = Thing("seven")
    d["k"] = d.thing
    print(count(0))
    method = d.look
    print(refcount(d), count(0))
    method(e)
    print(refcount(Derived.shared), refcount(d.shared), count(0))
    print(str(d.shared), f"{e.thing}", [e.thing])
    return d


run()
print(count(0), gensize(0))


class Countdown:
    def __init__(self, n):
        self.n = n

    def __iter__(self):
        print("iter", refcount(self), count(0))
        return self

    def __next__(self):
        if self.n == 0:
            raise StopIteration
        self.n -= 1
        return Thing("item")


def iterate():
    begin()
    for item in Countdown(2):
        print(item.name, count(0))
    print(count(0))
    countdown = Countdown(1)
    for item in countdown:
        pass
    print(refcount(countdown), count(0))


iterate()
print(count(0))


class Lazy:
    def __getattr__(self, name):
        print("getattr", name, refcount(self), count(0))
        if name == "bad":
            raise AttributeError(name)
        return Thing(name)


def lazy():
    begin()
    it = Lazy()
    print(it.some, count(0))
    print(hasattr(it, "bad"), count(0))
    print(getattr(it, "bad", None), getattr(it, "good"), count(0))
    it.real = Thing("real")
    print(it.real, hasattr(it, "real"), count(0))
    delattr(it, "real")
    setattr(it, "cycle", it)
    print(refcount(it))


lazy()
print(gc.collect())


class Problem(Exception):
    def __init__(self, message, thing):
        super().__init__(message)
        self.thing = thing

    def __str__(self):
        return "problem " + self.args[0]


def problem():
    begin()
    made = Problem("one", Thing("cargo"))
    print(made, made.args, refcount(made), refcount(made.args), count(0), gensize(0))
    try:
        raise made
    except Problem as p:
        print(p, refcount(p), count(0), gensize(0))
    made = None
    print(count(0), gensize(0))
    try:
        raise Problem("two", Thing("more cargo"))
    except Exception as p:
        watch = ref(p)
        print(watch() is p, count(0), gensize(0))
    print(watch() is None, count(0), gensize(0))


problem()


class Ring:
    others = []

    def __init__(self, name):
        self.name = name
        self.others.append(self)

    def __del__(self):
        print("ring", self.name)


def rings():
    begin()
    Ring("a")
    Ring("b")
    print(refcount(Ring.others), len(Ring.others))
    first = Ring.others[0]
    Ring.others = [first]
    print(refcount(first), count(0))
    del Ring.others
    print(refcount(first), hasattr(first, "others"), count(0))


rings()
