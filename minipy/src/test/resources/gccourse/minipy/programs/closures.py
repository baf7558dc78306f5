# Functions inside functions, and the cells that they share
from course import refcount

class Thing:
    def __init__(self, name):
        self.name = name

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
print(more(), more())  # expect: 15 20
reset()
print(more(), reset(0), more())  # expect: 15 None 5
other = counter(1)[0]
print(other(), more(), other())  # expect: 2 10 3

def nested(a):
    def middle(b):
        def inner(c):
            return a * 100 + b * 10 + c
        return inner
    return middle

print(nested(1)(2)(3))  # expect: 123
add = lambda x, y=2: x + y
print(add(1), add(1, 1), (lambda: "none")(), (lambda *a, **k: (a, k))(1, z=2))  # expect: 3 2 none ((1,), {'z': 2})

def holder(thing):
    print(refcount(thing))
    def get():
        return thing
    print(refcount(thing), refcount(get))
    return get

thing = Thing("kept")
get = holder(thing)  # expect: 2 | 2 1
print(refcount(thing), refcount(get), get() is thing)  # expect: 2 1 True
del thing
print(get().name)  # expect: kept
del get

def cycle(name):
    thing = Thing(name)
    def look():
        return look, thing
    return look

look = cycle("cycle")
print(look()[0] is look, refcount(look))  # expect: True 2
for f in [lambda: i for i in range(3)]:
    print(f())
# expect: 2 | 2 | 2
del f
fs = []
for i in range(2):
    fs.append(lambda i=i: i)
print(fs[0](), fs[1](), refcount(fs[0]))  # expect: 0 1 1

def swap(a):
    def change(b):
        nonlocal a
        a, b = b, a
        return b
    return change

change = swap(1)
print(change(2), change(3), change(None))  # expect: 1 2 3

def late():
    def use():
        return later
    later = "bound later"
    return use()

print(late())  # expect: bound later

def deletes(a):
    def f():
        return a
    print(f())
    del a
    a = 2
    return f()

print(deletes(1))  # expect: 1 | 2

def recursive(n):
    def fact(k):
        return 1 if k == 0 else k * fact(k - 1)
    return fact(n)

print(recursive(5))  # expect: 120

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

print(double(1))  # expect: ('wrapped', 8)
print(*[f"{a}{b}" for a in "xy" for b in (1, 2)])  # expect: x1 x2 y1 y2

def outer_names():
    total = 0
    def add(n):
        nonlocal total
        total += n
        return f"{total} after {n} {[total for _ in range(1)]}"
    return [add(k) for k in (1, 2)]

print(outer_names())  # expect: ['1 after 1 [1]', '3 after 2 [3]']
if True:
    def conditional():
        return "conditional"
print(conditional())  # expect: conditional
first = second = None
def keep_default(x=Thing("default")):
    return x.name
print(keep_default())  # expect: default
