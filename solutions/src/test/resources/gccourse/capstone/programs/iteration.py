# Iterators, unpacking and comprehensions: what they hold, and what counts
from course import begin, count, gensize, refcount


class Thing:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("del", self.name, count(0))


def pair(a, b=0):
    return (a, b)


a = Thing("a")
b = Thing("b")
items = [a, b]
both = (b, a)
table = {"a": a, "b": b}
begin()
for pairs in enumerate(items):
    print(refcount(pairs), refcount(a), refcount(b), count(0))
del pairs
for i, x in enumerate(items, 5):
    print(i, x.name, refcount(x), count(0))
kept = [p for p in enumerate(items)]
print(kept[0][0], kept[1][0], kept[0] is kept[1], count(0))
del kept, i, x
print(count(0))
for p in zip(items, both):
    print(p[0].name, p[1].name, refcount(p), count(0))
del p
kept = [p for p in zip(items, both, range(5))]
print(len(kept), kept[0][2], refcount(a), count(0))
del kept
print(count(0))
for x, y in zip(items, both):
    print(refcount(x), refcount(y), count(0))
del x, y
z = zip(items, "xyz")
print(count(0), refcount(items))
print(next(z)[1], count(0))
del z
print(count(0), refcount(items))
for x in reversed(items):
    print(x.name, refcount(x), refcount(items), count(0))
for x in reversed(both):
    print(x.name, count(0))
print([c for c in reversed("abc")], [n for n in reversed(range(1, 8, 3))])
m = map(pair, items)
print(count(0), refcount(items))
print(next(m)[0].name, count(0))
for x in m:
    print(x[0].name, refcount(x[0]), count(0))
del m, x
print(count(0))
print([refcount(x[1]) for x in map(pair, items, both)])
f = filter(None, [0, 1, "", "x", None, items])
print(len([x for x in f]), count(0))
del f
print([x.name for x in filter(lambda t: t.name > "a", items)], count(0))
it = iter(items)
print(refcount(items), iter(it) is it, next(it).name, count(0))
print([x.name for x in it], refcount(items), next(it, "end"))
del it
numbers = [3, 2, 1, 0]
print(numbers)
calls = []


def call():
    calls.append(1)
    return len(calls)


print([n for n in iter(call, 4)], count(0))
first, *rest = items
print(first.name, rest[0].name, refcount(rest), count(0))
*rest, last = both
print(last.name, rest[0].name, count(0))
(x, y), [v, *w] = items, both
print(x.name, y.name, v.name, w[0].name, count(0))
for k, (l, *r) in [(1, items), (2, both)]:
    print(k, l.name, r[0].name, count(0))
del first, last, rest, x, y, v, w, k, l, r
print(count(0), refcount(a), refcount(b))
x, y, v = a, b, a
x, y, v = v, x, y
print(x.name, y.name, v.name, count(0))
x, y, v, w = a, b, b, a
print(count(0), refcount(a))
del x, y, v, w
print(count(0))


def locals_swapped(x, y, v):
    x, y, v = v, x, y
    x, y = y, x
    x, y, v, x = v, x, y, v
    return x, y, v


print([t.name for t in locals_swapped(a, b, Thing("temporary"))])
print(count(0))
print([[x.name + y.name for x in items] for y in both], count(0))
print({x.name: y for y, x in enumerate(items)}, count(0))
print(sorted({x.name for x in items}), count(0))
print([x.name for x in items if refcount(x) > 3], count(0))
print([refcount(items) for x in [1]], [refcount(x) for x in items])
for k in table:
    print(k, count(0))
for k, v in table.items():
    print(k, refcount(v), count(0))
for v in table.values():
    print(refcount(v), count(0))
del k, v
for x in items:
    if x is b:
        break
else:
    print("no break")
for x in items:
    continue
else:
    print("no break", count(0))
n = 3
while n:
    n -= 1
else:
    print("ended", n)
print([1, *items, 2][2].name, len((*items, *both)), count(0))
print([*range(3), *"ab"], (*[], 1), count(0))
if (n := len(items)) > 1:
    print(n, [last := x.name for x in items], last)
print(1 < n <= 2 < 3, 1 < n > 5 > call(), n == 2 == 2.0)
del x
calls = None
table = None
print(count(0))
both = None
items = None
print(count(0))
a = None
b = None
print(count(0))
