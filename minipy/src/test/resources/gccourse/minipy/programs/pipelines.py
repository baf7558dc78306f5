# Generators inside generators
def tree(n):
    if n:
        yield from tree(n - 1)
        yield n
        yield from tree(n - 1)
print(list(tree(4)))  # expect: [1, 2, 1, 3, 1, 2, 1, 4, 1, 2, 1, 3, 1, 2, 1]
def deep(n):
    yield n
    if n: yield from deep(n - 1)
print(sum(deep(150)))  # expect: 11325
def inf():
    n = 0
    while True:
        yield n
        n += 1
def take(n, it):
    for _, x in zip(range(n), it): yield x
print(list(take(3, inf())), [x for x in take(2, (y * y for y in inf()))])  # expect: [0, 1, 2] [0, 1]
def pipeline(src):
    a = (x for x in src if x % 2)
    b = map(lambda x: x * 10, a)
    c = enumerate(b, 1)
    return c
print(list(pipeline(range(6))), dict(pipeline([1, 3])), sorted(filter(None, [3, 0, 1])), min(x for x in [3, 1]), max(map(len, ["a", "bb"])))
# expect: [(1, 10), (2, 30), (3, 50)] {1: 10, 2: 30} [1, 3] 1 2
print(sum(x for x in range(10)), all(x for x in []), any(x for x in [0, 1]), tuple(x for x in "ab"), set(x for x in [1, 1]), "".join(c for c in "abc"), list(reversed([x for x in range(3)])))
# expect: 45 True True ('a', 'b') {1} abc [2, 1, 0]
def rec(n):
    return rec(n + 1)
try: rec(0)
except RecursionError as e: print(e)
# expect: maximum recursion depth exceeded
def grec(n):
    yield from grec(n + 1)
try: list(grec(0))
except RecursionError as e: print(e)
# expect: maximum recursion depth exceeded
