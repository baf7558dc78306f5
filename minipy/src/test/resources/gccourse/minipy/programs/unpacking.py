# Unpacking
def t(fn):
    try: print(fn())
    except (ValueError, TypeError) as e: print(type(e).__name__, e)
def a(): x, y = 1, 2, 3; return x
def b(): x, y, z = [1, 2]; return x
def c(): x, *y, z = [1]; return x
def d(): x, y = 5; return x
def e(): (x, y), z = [1, 2], 3; return x, y, z
def f(): [x, [y]] = 1, [2]; return x, y
def g(): x, y = {"a": 1, "b": 2}; return x, y
def h(): x, y = (i for i in range(2)); return x, y
def i(): *x, = "abc"; return x
def j(): x = y, z = 1, 2; return x, y, z
def k():
    l = [0, 1]
    l[0], l[1] = l[1], l[0]
    i = 0
    i, l[i] = 1, 9
    return l, i
def m(): x, y = map(int, "12"); return x, y
def n(): x, y, *_ = zip("ab", "cd", ); return x, y, _
def o():
    a = [1, 2]
    a[0], a = 3, a
    return a
def p():
    for x, in [(1,), (2,)]: print(x)
    for [x, y] in [[1, 2]]: print(x, y)
    return 0
def q():
    a, b = (1, 2) if True else (3, 4)
    (a), b = b, a
    return a, b
def r(): x, y = None; return x
def s(): del (a), b; return 1
for fn in (a, b, c, d, e, f, g, h, i, j, k, m, n, o, p, q, r): t(fn)
# expect: ValueError too many values to unpack (expected 2) | ValueError not enough values to unpack (expected 3, got 2) | ValueError not enough values to unpack (expected at least 2, got 1) | TypeError cannot unpack non-iterable int object | (1, 2, 3) | (1, 2) | ('a', 'b') | (0, 1) | ['a', 'b', 'c'] | ((1, 2), 1, 2) | ([1, 9], 1) | (1, 2) | (('a', 'c'), ('b', 'd'), []) | [3, 2] | 1 | 2 | 1 2 | 0 | (2, 1) | TypeError cannot unpack non-iterable NoneType object
x = [1, 2, 3]
del x[0], x[0]
print(x, [*x, *x], (*x,))  # expect: [3] [3, 3] (3,)
