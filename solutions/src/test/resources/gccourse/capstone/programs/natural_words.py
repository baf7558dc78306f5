# Words are counted, and other small things
text = """the quick brown fox jumps over the lazy dog the fox
a generator pipeline counts words and the words count"""
def words(lines):
    for line in lines:
        yield from line.split()
def longer(ws, n=3):
    return (w for w in ws if len(w) >= n)
counts = {}
for w in longer(words(text.splitlines())):
    counts[w] = counts.get(w, 0) + 1
top = sorted(counts.items(), key=lambda p: (-p[1], p[0]))[:5]
for i, (w, n) in enumerate(top, start=1):
    print(f"{i:>2}. {w:<10}{n:3d}", "*" * n, sep=" | ")
print("%d words, %.1f%% unique" % (sum(counts.values()), 100 * len(counts) / sum(counts.values())))
def memo(f):
    cache = {}
    def inner(n):
        if n not in cache:
            cache[n] = f(n)
        return cache[n]
    return inner
@memo
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)
print(fib(80), [fib(i) for i in range(10)][::-2])
class Stack:
    def __init__(self): self.items = []
    def __enter__(self): return self
    def __exit__(self, t, v, tb):
        print("exit", t.__name__ if t else None)
        return True
    def __bool__(self): return bool(self.items)
with Stack() as s:
    s.items.append(1)
    print(bool(s), 1 < len(s.items) + 1 <= 2)
    s.items[5]
a, *b, c = range(6)
print(a, b, c, {1, 2} | {3}, not s, 2**100 % 97, 0xff & 0b1010)
assert b, "empty"
try:
    assert not b, "not empty"
except AssertionError as e:
    print(type(e).__name__, e)
