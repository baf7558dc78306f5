# Generators: what a suspended frame holds, when it is closed, and what counts
import gc
import sys
import weakref
from course import begin, count, gensize, refcount


class Thing:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("del", self.name, count(0))


def counting(n):
    """Yields, is sent values, returns."""
    i = 0
    while i < n:
        got = yield i
        if got is not None:
            print("got", got)
            i = got
        i += 1
    return "done"


def holder(thing):
    local = Thing("local of " + thing.name)
    yield thing
    yield local


def looping(things):
    for thing in things:
        yield thing.name


def closing(thing):
    try:
        yield thing.name
        yield "second"
    finally:
        print("finally", refcount(thing), count(0))


def nested(n):
    if n > 0:
        yield n
        yield from nested(n - 1)
        yield -n
    return n


def catching():
    while True:
        try:
            value = yield "ready"
            print("value", value)
        except ValueError as e:
            print("caught", e.args)
        except GeneratorExit:
            print("exit")
            raise


class Manager:
    def __enter__(self):
        print("enter")
        return self

    def __exit__(self, kind, value, traceback):
        print("exit", kind is None, refcount(self))
        return False


def managed():
    with Manager() as m:
        yield refcount(m)
        yield 2


def delegating(inner):
    result = yield from inner
    print("result", result)
    yield "after"


def cycle():
    me = []
    thing = Thing("in a cycle")
    yield me
    yield thing


def both(seen):
    try:
        yield 1
    finally:
        seen.append("closed")


begin()
for value in counting(3):
    print(value, count(0))
g = counting(10)
print(next(g), g.send(5), next(g), count(0), refcount(g))
del g
h = holder(Thing("a"))
print(count(0), gensize(0))
print(next(h).name, count(0))
print(refcount(h))
del h
h = holder(Thing("never started"))
del h
print(count(0))
h = holder(Thing("b"))
for x in h:
    print(refcount(x))
del x
print(refcount(h), count(0))
print([x for x in h])
h = None
l = looping([Thing("c"), Thing("d")])
print(next(l), count(0))
l = None
print(count(0))
c = closing(Thing("e"))
print(next(c), count(0))
del c
print(count(0))
c = closing(Thing("f"))
print(next(c), next(c))
print(next(c, "no more"))
print(next(c, "still no more"))
c.close()
c = closing(Thing("g"))
next(c)
c.close()
print(count(0), refcount(c))
del c
print([n for n in nested(3)], count(0))
r = catching()
print(next(r), r.send(1))
print(r.throw(ValueError("x", 1)))
print(r.throw(ValueError))
print(count(0))
r.close()
print(count(0))
del r
m = managed()
print(next(m), next(m), next(m, 3))
m = managed()
next(m)
del m
print(count(0))
d = delegating(counting(2))
print(next(d), d.send(None), next(d), next(d, "end"))
d = delegating(closing(Thing("h")))
print(next(d), count(0))
d.close()
d = delegating([1, 2])
print([x for x in d])
d = delegating(closing(Thing("i")))
next(d)
del d
print(count(0))
me = cycle()
next(me).append(me)
del me
print(gc.collect(), count(0))
me = cycle()
next(me).append(me)

gc.collect()
del me
print(gc.collect(0), count(0))
seen = []
b = both(seen)
next(b)
b = [b]
b.append(b)
del b
print(seen, gc.collect(), seen)
e = (t for t in [Thing("j"), Thing("k")] if t.name > "j")
print(count(0), refcount(e))
print(next(e).name)
del e
print(count(0))
t = Thing("captured")
e = (refcount(t) for _ in range(2))


def make(t):
    return (refcount(t) for _ in range(2))


e = make(t)
print(count(0), [n for n in e])
del e
print(count(0))
del t
try:
    next(counting(0))
except StopIteration as stop:
    print(stop.value)
try:
    next(iter([]))
except StopIteration as stop:
    print(stop.value, stop.args)


def stops():
    yield 1
    raise StopIteration


s = stops()
next(s)
try:
    next(s)
except RuntimeError as error:
    print(error)
del s


def fails(thing):
    yield 1
    raise KeyError(thing.name)


f = fails(Thing("in a traceback"))
next(f)
try:
    next(f)
except KeyError as error:
    print(error, refcount(f))
    kept = error
print("kept")
del kept
print(count(0))
gc.set_threshold(5)
begin(True)
for i in range(20):
    g = holder(Thing("auto"))
    next(g)
print(count(0), count(1), count(2))
g = None
print(count(0), count(1), count(2))
