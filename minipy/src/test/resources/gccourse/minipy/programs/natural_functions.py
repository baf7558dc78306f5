# Programs as students write them: a registry, memoization, a linked list, pipelines
import weakref
class Registry:
    def __init__(self):
        self.handlers = {}
    def on(self, event):
        def deco(f):
            self.handlers.setdefault(event, []).append(f)
            return f
        return deco
    def emit(self, event, *args, **kw):
        return [h(*args, **kw) for h in self.handlers.get(event, [])]
r = Registry()
@r.on("x")
def hello(name, greeting="hi"):
    return f"{greeting} {name}"
@r.on("x")
def bye(name, **kw):
    return "bye " + name + str(kw)
print(r.emit("x", "ada", greeting="yo"))  # expect: ['yo ada', "bye ada{'greeting': 'yo'}"]
def memo(f):
    cache = {}
    def inner(n):
        if n not in cache:
            cache[n] = f(n)
        return cache[n]
    inner.cache = cache
    return inner
@memo
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)
print(fib(80), len(fib.cache))  # expect: 23416728348467685 81
class LinkedList:
    class Node:
        def __init__(self, value, next=None):
            self.value = value
            self.next = next
    def __init__(self, items=()):
        self.head = None
        for i in reversed(list(items)):
            self.head = LinkedList.Node(i, self.head)
    def __iter__(self):
        node = self.head
        while node:
            yield node.value
            node = node.next
    def __repr__(self):
        return "LinkedList(" + ", ".join(repr(x) for x in self) + ")"
l = LinkedList([1, 2, 3])
print(l, sum(l), list(l), max(l), [x for x in l if x > 1], tuple(x * 2 for x in l))
# expect: LinkedList(1, 2, 3) 6 [1, 2, 3] 3 [2, 3] (2, 4, 6)
a, *b = l
print(a, b, dict(enumerate(l)), sorted(l, key=lambda x: -x))  # expect: 1 [2, 3] {0: 1, 1: 2, 2: 3} [3, 2, 1]
def read(lines):
    for line in lines:
        yield line.strip()
def words(lines):
    for line in lines:
        for w in line.split():
            yield w
def count(ws):
    c = {}
    for w in ws:
        c[w] = c.get(w, 0) + 1
    return c
print(count(words(read([" a b ", "b c"]))))  # expect: {'a': 1, 'b': 2, 'c': 1}
def make_counter():
    def counter():
        counter.n += 1
        return counter.n
    counter.n = 0
    return counter
c = make_counter()
c(); c()
print(c.n, c.__name__, hello.__name__, (lambda: 0).__name__)  # expect: 2 counter hello <lambda>
def walk(t):
    if isinstance(t, list):
        for x in t:
            yield from walk(x)
    else:
        yield t
print(list(walk([1, [2, [3, 4]], 5])), any(x > 4 for x in walk([1, [5]])))  # expect: [1, 2, 3, 4, 5] True
class Countdown:
    def __init__(self, n): self.n = n
    def __iter__(self): return self
    def __next__(self):
        if self.n <= 0: raise StopIteration
        self.n -= 1
        return self.n
print([x for x in Countdown(3)], next(Countdown(1)), next(Countdown(0), None), list(zip(Countdown(2), "ab")))
# expect: [2, 1, 0] 0 None [(1, 'a'), (0, 'b')]
for i, (k, v) in enumerate({"a": 1}.items()): print(i, k, v)  # expect: 0 a 1
def fact(n): return 1 if n < 2 else n * fact(n - 1)
print(fact(30))  # expect: 265252859812191058636308480000000
