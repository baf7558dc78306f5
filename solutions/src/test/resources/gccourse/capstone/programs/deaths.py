# Containers let go of what they hold in CPython's order
import gc
from course import begin, count, gen, gensize, refcount, collections
from weakref import ref

class Thing:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("del", self.name)

def things(*names):
    return [Thing(name) for name in names]

a = things("a0", "a1", "a2", "a3", "a4", "a5")
a[1:3] = []
print("slice gone")
a[:2] = [None, None]
del a[::2]
print(len(a))
del a[:]
d = {(1, Thing("key")): Thing("value"), "plain": Thing("plain value")}
print(refcount(list(d)[0]), len(d))
d.clear()
d = {(1, 2): Thing("first"), (3, 4): Thing("second"), 5: Thing("third")}
d[1, 2] = Thing("first again")
del d[3, 4]
print(d.pop((1, 2)).name)
d.popitem()
print(len(d))
s = {Thing("in a set")}
s.clear()
s = {Thing("in a set that goes")}
del s
f = frozenset([Thing("in a frozenset")])
t = Thing("x")
f = {f, (t,), 1}
print(refcount(t))
f = None
print(refcount(t))
t = None
v = {"k": Thing("seen through a view")}.values()
print(len(v))
for x in v:
    print(x.name, refcount(v), refcount(x))
    v = None
x = None
begin()
s = {1, 2}
print(gen(s), gensize(0), count(0))
t = Thing("in a cycle")
t.s = {t}
print(refcount(t))
t = None
print(gc.collect())
t = Thing("dict cycle")
t.d = {(1, t): t}
t = None
print(gc.collect(), count(0))
t = Thing("view cycle")
t.d = {}
t.d["v"] = t.d.items()
t = None
print(gc.collect())
t = Thing("frozen cycle")
t.f = frozenset([(t,)])
t = None
print(gc.collect())
begin()
l = [Thing("sorted")]
print(sorted(l, key=lambda thing: thing.name) == l, refcount(l[0]), max(l, key=lambda thing: thing.name) is l[0], refcount(l[0]))
l *= 2
print(refcount(l[0]))
l += (l[0],)
print(refcount(l[0]), l.count(l[0]), l.index(l[0]))
l.extend(l)
print(refcount(l[0]), refcount(l[1:3]))
m = l[::2]
print(refcount(l[0]))
l = None
m = None
begin(True)
gc.set_threshold(10, 3, 3)
for i in range(60):
    s = {i, (i, frozenset(s))} if i % 7 else set()
    v = dict(a=s).items()
    u = [sorted(list(w)) for w in [range(3)]]
    w = "a b".split() + list("ab")
    x = frozenset(u[0]) | {1}
    y = (1, 2, 3, s)[1:]
    z = {k: n for k, n in v}
print(gensize(0), gensize(1), gensize(2), count(0), count(1), count(2), collections(0), collections(1))
gc.set_threshold(700, 10, 10)
