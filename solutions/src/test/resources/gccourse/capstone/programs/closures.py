# Functions inside functions, and the cells that they share
from course import refcount, begin, count, gensize

class Thing:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("del", self.name)

def counter(start, step=1):
    """The variable is in a cell: it outlives the call."""
    value = start

    def more():
        nonlocal value
        value += step
        return value

    def reset(to=start):
        nonlocal value
        value = to

    return more, reset

more, reset = counter(10, 5)
print(more(), more())
reset()
print(more(), reset(0), more())
other = counter(1)[0]
print(other(), more(), other())

def nested(a):
    def middle(b):
        def inner(c):
            return a * 100 + b * 10 + c
        return inner
    return middle

print(nested(1)(2)(3))
add = lambda x, y=2: x + y
print(add(1), add(1, 1), (lambda: "none")(), (lambda *a, **k: (a, k))(1, z=2))

def holder(thing):
    print(refcount(thing))
    def get():
        return thing
    print(refcount(thing), refcount(get))
    return get

thing = Thing("kept")
get = holder(thing)
print(refcount(thing), refcount(get), get() is thing)
del thing
print(get().name)
del get

def cycle(name):
    thing = Thing(name)
    def look():
        return look, thing
    return look

look = cycle("cycle")
print(look()[0] is look, refcount(look))
for f in [lambda: i for i in range(3)]:
    print(f())
del f
fs = []
for i in range(2):
    fs.append(lambda i=i: i)
print(fs[0](), fs[1](), refcount(fs[0]))

def swap(a):
    def change(b):
        nonlocal a
        a, b = b, a
        return b
    return change

change = swap(1)
print(change(2), change(3), change(None))

def late():
    def use():
        return later
    later = "bound later"
    return use()

print(late())

def deletes(a):
    def f():
        return a
    print(f())
    del a
    a = 2
    return f()

print(deletes(1))

def recursive(n):
    def fact(k):
        return 1 if k == 0 else k * fact(k - 1)
    return fact(n)

print(recursive(5))

def decorate(f):
    def wrapped(*args, **kwargs):
        return ("wrapped", f(*args, **kwargs))
    return wrapped

def again(times):
    def make(f):
        def run(x):
            for _ in range(times):
                x = f(x)
            return x
        return run
    return make

@decorate
@again(3)
def double(x):
    return 2 * x

print(double(1))
print(*[f"{a}{b}" for a in "xy" for b in (1, 2)])

def outer_names():
    total = 0
    def add(n):
        nonlocal total
        total += n
        return f"{total} after {n} {[total for _ in range(1)]}"
    return [add(k) for k in (1, 2)]

print(outer_names())
if True:
    def conditional():
        return "conditional"
print(conditional())
first = second = None
def keep_default(x=Thing("default")):
    return x.name
print(keep_default())
begin()
print(count(0), gensize(0))
def local_function(a, b=[]):
    return lambda: b
print(count(0), gensize(0))
g = local_function(1)
print(count(0), gensize(0))
def with_cell(a):
    def f():
        return a
    def h():
        return a, f
    return h
h = with_cell([])
print(count(0), gensize(0))
del h
print(count(0), gensize(0))
del g, local_function
print(count(0), gensize(0))
