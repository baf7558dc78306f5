# Arguments by position and by name, and the containers that hold them
from course import refcount

def f(a, b=2, *args, c, d=4, **kwargs):
    return a, b, args, c, d, kwargs

print(f(1, c=3))  # expect: (1, 2, (), 3, 4, {})
print(f(1, 5, 6, 7, c=3, e=8, d=9))  # expect: (1, 5, (6, 7), 3, 9, {'e': 8})
print(f(c=1, a=2, z=3))  # expect: (2, 2, (), 1, 4, {'z': 3})
print(f(*[1, 2, 3], **{"c": 4, "q": 5}))  # expect: (1, 2, (3,), 4, 4, {'q': 5})
print(f(0, *(1,), *[2, 3], c=3, **{"x": 1}, y=2))  # expect: (0, 1, (2, 3), 3, 4, {'x': 1, 'y': 2})

def only(a, /, b, *, c=3):
    return a, b, c

print(only(1, 2), only(1, b=5, c=6))  # expect: (1, 2, 3) (1, 5, 6)

def refs(*args, **kwargs):
    return refcount(args) if args else 0, refcount(kwargs)

print(refs(), refs(1), refs(1, a=[]), refs(*[1, []]), refs(**{"b": []}))  # expect: (0, 1) (1, 1) (1, 1) (1, 1) (0, 1)

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
print(refcount(thing))  # expect: 4
print(one(thing), one(x=thing), named(x=thing), more(thing), keys(x=thing))  # expect: 5 5 5 5 5
print(one(*things), one(*pair), one(**table), named(**table), more(*things), more(*pair), keys(**table))
# expect: 6 5 7 7 6 5 7
print(one(*[], x=thing))  # expect: 7

class Box:
    def __init__(self, x, y=0):
        print(refcount(self), refcount(x))
        self.x = x

    def m(self, x, *more, k=1):
        return refcount(self), refcount(x), more, k

b = Box(thing)  # expect: 2 7
b = Box(x=thing)  # expect: 3 9
b = Box(thing, y=1)  # expect: 3 9
b = Box(*things)  # expect: 2 7
b = Box(**table)  # expect: 3 8
b = Box(*things, **{"y": 1})  # expect: 3 8
print(b.m(thing), b.m(x=thing), b.m(thing, 1, 2, k=3), b.m(*things), b.m(**table))
# expect: (2, 6, (), 1) (2, 6, (), 1) (2, 6, (1, 2), 3) (3, 7, (), 1) (3, 8, (), 1)
bound = b.m
print(bound(thing), bound(x=thing), bound(*things, k=2), bound(thing, thing))
# expect: (3, 6, (), 1) (3, 6, (), 1) (3, 8, (), 2) (3, 7, ([],), 1)
del bound
