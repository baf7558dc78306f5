# Recursion that remembers
import weakref

class Memo:
    def __init__(self, function):
        self.function = function
        self.cache = {}
        self.hits = 0

    def __call__(self, *args):
        if args in self.cache:
            self.hits += 1
        else:
            self.cache[args] = self.function(*args)
        return self.cache[args]

@Memo
def binomial(n, k):
    return 1 if k in (0, n) else binomial(n - 1, k - 1) + binomial(n - 1, k)

@Memo
def edit(a, b):
    if not a or not b:
        return len(a) + len(b)
    return min(edit(a[1:], b) + 1, edit(a, b[1:]) + 1, edit(a[1:], b[1:]) + (a[0] != b[0]))

print(binomial(30, 15), binomial.hits > 0, len(binomial.cache))
print(edit("collector", "reflector"), edit("", "abc"))
print([[binomial(n, k) for k in range(n + 1)] for n in range(5)])

def hanoi(n, a="a", b="b", c="c"):
    if n == 0:
        return []
    return hanoi(n - 1, a, c, b) + [(a, c)] + hanoi(n - 1, b, a, c)

print(len(hanoi(8)), hanoi(2))

def depth(n):
    return 0 if n == 0 else 1 + depth(n - 1)

print(depth(500))
try:
    depth(5000)
except RecursionError as error:
    print(type(error).__name__, "maximum recursion depth" in str(error))
