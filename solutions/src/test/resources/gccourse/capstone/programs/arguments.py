# Arguments by position and by name, and the containers that hold them
from course import refcount, begin, count

def f(a, b=2, *args, c, d=4, **kwargs):
    return a, b, args, c, d, kwargs

print(f(1, c=3))
print(f(1, 5, 6, 7, c=3, e=8, d=9))
print(f(c=1, a=2, z=3))
print(f(*[1, 2, 3], **{"c": 4, "q": 5}))
print(f(0, *(1,), *[2, 3], c=3, **{"x": 1}, y=2))

def only(a, /, b, *, c=3):
    return a, b, c

print(only(1, 2), only(1, b=5, c=6))

def refs(*args, **kwargs):
    return refcount(args) if args else 0, refcount(kwargs)

print(refs(), refs(1), refs(1, a=[]), refs(*[1, []]), refs(**{"b": []}))

def one(x):
    return refcount(x)

def named(*, x):
    return refcount(x)

def more(*xs):
    return refcount(xs[0])

def keys(**xs):
    return refcount(xs["x"])

thing = []
things = [thing]
pair = (thing,)
table = {"x": thing}
print(refcount(thing))
print(one(thing), one(x=thing), named(x=thing), more(thing), keys(x=thing))
print(one(*things), one(*pair), one(**table), named(**table), more(*things), more(*pair), keys(**table))
print(one(*[], x=thing))

class Box:
    def __init__(self, x, y=0):
        print(refcount(self), refcount(x))
        self.x = x

    def m(self, x, *more, k=1):
        return refcount(self), refcount(x), more, k

b = Box(thing)
b = Box(x=thing)
b = Box(thing, y=1)
b = Box(*things)
b = Box(**table)
b = Box(*things, **{"y": 1})
print(b.m(thing), b.m(x=thing), b.m(thing, 1, 2, k=3), b.m(*things), b.m(**table))
bound = b.m
print(bound(thing), bound(x=thing), bound(*things, k=2), bound(thing, thing))
del bound
begin()

def counts(*args, **kwargs):
    return count(0)

def plain(a=1, b=2, *, c=3):
    return count(0)

print(count(0))
print(plain(), plain(1, 2), plain(b=1, a=2), plain(c=5), count(0))
print(counts(), count(0))
print(counts(1), count(0))
print(counts(1, 2), count(0))
print(counts(a=1), count(0))
print(counts(1, a=1), count(0))
print(plain(*[1]), count(0))
print(plain(1, *[2]), count(0))
print(plain(**{"a": 1}), count(0))
print(plain(1, **{"c": 1}), count(0))
print(counts(*[1, 2, 3, 4]), count(0))
print(counts(*(1, 2, 3, 4, 5)), count(0))
print(counts(**{"a": 1, "b": 2}), count(0))

def defaults(a=[], b=(), *, c={}):
    return lambda x=a: (x, b, c)

print(count(0))
k = defaults()
print(count(0), k(), refcount(k()))
