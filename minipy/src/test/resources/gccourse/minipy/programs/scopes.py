# What names mean in functions inside functions
x = "global"
def f():
    def g(): return x
    return g()
print(f())  # expect: global
def f2():
    x = "f2"
    def g():
        global x
        return x
    def h():
        nonlocal x
        x += "!"
        return x
    return g(), h(), x
print(f2())  # expect: ('global', 'f2!', 'f2!')
def unbound():
    def g(): return y
    try: g()
    except NameError as e: print(type(e).__name__, e)
    y = 1
    return g()
print(unbound())
# expect: NameError cannot access free variable 'y' where it is not associated with a value in enclosing scope | 1
def u2():
    try: print(z)
    except UnboundLocalError as e: print(e)
    z = 1
    def k(): return z
    del z
    try: k()
    except NameError as e: print(e)
u2()
# expect: cannot access local variable 'z' where it is not associated with a value | cannot access free variable 'z' where it is not associated with a value in enclosing scope
fs = [lambda: n for n in range(3)]
print([k() for k in fs], [[a * b for a in range(b)] for b in range(3)])  # expect: [2, 2, 2] [[], [0], [0, 2]]
def comp(n): return [i for i in range(n) if all(i % d for d in range(2, i)) and i > 1]
print(comp(20))  # expect: [2, 3, 5, 7, 11, 13, 17, 19]
print({k: [v for v in range(k)] for k in range(3)}, {a + b for a in "ab" for b in "cd"} == {"ac", "ad", "bc", "bd"})
# expect: {0: [], 1: [0], 2: [0, 1]} True
print([y := 1, y + 1], y)  # expect: [1, 2] 1
def w():
    if any((hit := v) > 2 for v in [1, 2, 3, 4]): return hit
print(w())  # expect: 3
def deep(a):
    def b():
        def c():
            def d():
                nonlocal a
                a += 1
                return a
            return d
        return c
    return b
print(deep(1)()()())  # expect: 2
def rec(n): return (lambda m: m if m == 0 else rec(m - 1) + m)(n)
print(rec(10))  # expect: 55
class A:
    v = [1, 2]
    w = [q * 2 for q in v]
    def m(self): return [self.v[i] for i in range(2)]
print(A.w, A().m())  # expect: [2, 4] [1, 2]
def kwcell(*args, **kw):
    return lambda: (args, kw)
print(kwcell(1, a=2)())  # expect: ((1,), {'a': 2})
def param(a, b=lambda: 3): return a + b()
print(param(1))  # expect: 4
for i, (a, *b) in enumerate([(1, 2, 3), "xy"]): print(i, a, b)  # expect: 0 1 [2, 3] | 1 x ['y']
if __name__ == "__main__": print("main")  # expect: main
