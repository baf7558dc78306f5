# What generators are sent and what is raised in them
def g():
    try:
        yield 1
    except ValueError as e:
        print("in", e)
    finally:
        print("fin")
    yield 2
    with C():
        yield 3
        yield 4
class C:
    def __enter__(self): print("enter")
    def __exit__(self, *a): print("exit", a[1]); return True
it = g()
print(next(it), it.throw(ValueError("v")), next(it), it.throw(KeyError("k"), ) if False else next(it))
# expect: in v | fin | enter | 1 2 3 4
print(list(it))  # expect: exit None | []
it = g(); next(it); next(it); next(it)  # expect: fin | enter
try:
    it.throw(KeyError("k"))
except StopIteration as e:
    print("stop", e.value)
# expect: exit 'k' | stop None
def h():
    for i in range(3):
        try:
            yield i
        except ValueError:
            print("caught", i)
            continue
        if i == 1:
            break
    else:
        yield "else"
    return "r"
it = h()
print(next(it), it.throw(ValueError), next(it, "x"))  # expect: caught 0 | 0 1 x
def r():
    x = yield from h()
    print(x)
    try:
        yield from h()
    except KeyError as e:
        print("ke", e)
        return 7
print(list(r()))  # expect: r | [0, 1, 0, 1]
it = r()
next(it); next(it); next(it)  # expect: r
try:
    it.throw(KeyError("thrown"))
except StopIteration as e:
    print(e.value)
# expect: ke 'thrown' | 7
def bad():
    try:
        yield 1
    finally:
        x = 1
    return x
b = bad()
next(b)
b.close()
b.close()
print(next(b, "ended"))  # expect: ended
def ignoring():
    while True:
        try:
            yield 1
        except GeneratorExit:
            print("ignored")
            break
    yield 2
i = ignoring(); next(i)
try:
    i.close()
except RuntimeError as e:
    print(e)
# expect: ignored | generator ignored GeneratorExit
def selfnext():
    try:
        next(s)
    except ValueError as e:
        print(e)
    yield 1
s = selfnext()
print(next(s))  # expect: generator already executing | 1
def fin():
    try:
        return (yield 1)
    finally:
        print("cleanup")
f = fin(); next(f)
try: f.send("val")
except StopIteration as e: print(e.value)
# expect: cleanup | val
def aug():
    t = 0
    while True:
        x = yield t
        if x is None: break
        t += x
a = aug(); next(a)
print(a.send(3), a.send(4))  # expect: 3 7
try: a.send(None)
except StopIteration as e: print("over", e.value)
# expect: over None
try:
    g().send(1)
except TypeError as e: print(e)
# expect: can't send non-None value to a just-started generator
