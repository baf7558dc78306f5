# What is wrong with the arguments of a call
def f(a, b=1, *c, d, e=2, **g): return a, b, c, d, e, g
def t(fn):
    try: print(fn())
    except TypeError as e: print(e)
t(lambda: f())  # expect: f() missing 1 required positional argument: 'a'
t(lambda: f(1))  # expect: f() missing 1 required keyword-only argument: 'd'
t(lambda: f(1, 2, 3))  # expect: f() missing 1 required keyword-only argument: 'd'
t(lambda: f(d=1))  # expect: f() missing 1 required positional argument: 'a'
t(lambda: f(1, a=2, d=1))  # expect: f() got multiple values for argument 'a'
t(lambda: f(1, d=1, x=3))  # expect: (1, 1, (), 1, 2, {'x': 3})
def h(a, b, /, c, *, d): return a
t(lambda: h(1, 2, 3, 4))  # expect: h() takes 3 positional arguments but 4 were given
t(lambda: h(1, 2, 3))  # expect: h() missing 1 required keyword-only argument: 'd'
t(lambda: h(1, b=2, c=3, d=4))  # expect: h() got some positional-only arguments passed as keyword arguments: 'b'
t(lambda: h(1, 2, 3, 4, d=5))
# expect: h() takes 3 positional arguments but 4 positional arguments (and 1 keyword-only argument) were given
t(lambda: h(1, 2, 3, d=5, z=1))  # expect: h() got an unexpected keyword argument 'z'
t(lambda: h(1, 2, c=3, d=5))  # expect: 1
def one(a): pass
t(lambda: one(1, 2))  # expect: one() takes 1 positional argument but 2 were given
t(lambda: one(b=1))  # expect: one() got an unexpected keyword argument 'b'
t(lambda: one(*[1, 2]))  # expect: one() takes 1 positional argument but 2 were given
t(lambda: one(**{"a": 1, "b": 2}))  # expect: one() got an unexpected keyword argument 'b'
t(lambda: one(**5))  # expect: __main__.one() argument after ** must be a mapping, not int
t(lambda: one(*5))  # expect: __main__.one() argument after * must be an iterable, not int
t(lambda: one(1, **{"a": 2}))  # expect: one() got multiple values for argument 'a'
t(lambda: one(**{"a": 1}, **{"a": 2}))  # expect: __main__.one() got multiple values for keyword argument 'a'
t(lambda: len(x=1))  # expect: len() takes no keyword arguments
t(lambda: one(**{1: 2}))  # expect: keywords must be strings
def two(a, b=2): return a + b
t(lambda: two(1, 2, 3))  # expect: two() takes from 1 to 2 positional arguments but 3 were given
t(lambda: two())  # expect: two() missing 1 required positional argument: 'a'
def none(): pass
t(lambda: none(1))  # expect: none() takes 0 positional arguments but 1 was given
def kw(*, a, b, c): pass
t(lambda: kw())  # expect: kw() missing 3 required keyword-only arguments: 'a', 'b', and 'c'
t(lambda: kw(1))  # expect: kw() takes 0 positional arguments but 1 was given
class K:
    def __init__(self, a, *, b=1): self.v = (a, b)
t(lambda: K(1, b=3).v)  # expect: (1, 3)
t(lambda: K(b=3).v)  # expect: K.__init__() missing 1 required positional argument: 'a'
t(lambda: K(*(1,), **{"b": 9}).v)  # expect: (1, 9)
class N: pass
t(lambda: N(1))  # expect: N() takes no arguments
t(lambda: N(a=1))  # expect: N() takes no arguments
print(*[1, 2], *(3,), sep="-")  # expect: 1-2-3
print(*"ab", sep="+", end="!\n")  # expect: a+b!
print((lambda *a, **k: (a, k))(*range(3), **dict(x=1)))  # expect: ((0, 1, 2), {'x': 1})
