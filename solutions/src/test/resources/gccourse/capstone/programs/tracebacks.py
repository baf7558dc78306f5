# Exceptions, their tracebacks and frames: who holds what, who dies when, what counts
import sys
import gc
from course import begin, count, gensize, refcount


class Thing:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("del", self.name)


def inner(thing):
    local = Thing("local")
    raise ValueError("inner")


def middle():
    mine = Thing("middle")
    inner(Thing("argument"))


def outer():
    try:
        middle()
    except ValueError as e:
        print(refcount(e), refcount(e.__traceback__), refcount(e.args))
        saved = e
        print(sys.exc_info()[1] is e)
    print("after", refcount(saved), sys.exc_info())
    try:
        print(e)
    except UnboundLocalError as unbound:
        print(unbound)
    traceback = saved.__traceback__
    while traceback:
        print(traceback.tb_lineno, refcount(traceback.tb_frame))
        traceback = traceback.tb_next
    return saved


def caught():
    try:
        middle()
    except ValueError:
        print("caught")
    print("end")


caught()
saved = outer()
print(refcount(saved))
saved = None
print(gc.collect())


def ring():
    mine = Thing("ring")
    try:
        inner(1)
    except ValueError as e:
        keep = e


ring()
print(gc.collect())


def counts():
    begin()
    print(count(0), gensize(0))
    try:
        raise ValueError
    except ValueError:
        print(count(0), gensize(0))
    print(count(0), gensize(0))
    try:
        raise ValueError("x")
    except ValueError as e:
        print(count(0), gensize(0))
    print(count(0), gensize(0))
    try:
        None.x
    except AttributeError as e:
        print(count(0), gensize(0), e.obj, e.name)
    print(count(0), gensize(0))
    try:
        {}["x"]
    except KeyError as e:
        print(count(0), gensize(0), e.args)
    print(count(0), gensize(0))
    try:
        middle()
    except ValueError as e:
        print(count(0), gensize(0))
        kept = e
    print(count(0), gensize(0))


counts()
print(count(0), gensize(0))
print(gc.collect(), count(0), gensize(2))


class Problem(Exception):
    def __init__(self, code):
        self.code = code


def problems():
    begin()
    one = Problem(5)
    print(count(0), gensize(0))
    two = Problem([])
    print(count(0), gensize(0), one.args, one, one.code)
    try:
        raise one from two
    except Problem as e:
        print(e.__cause__, e.__suppress_context__, e.__context__)
    print(count(0), gensize(0))


problems()
print(count(0), gensize(0))


class Manager:
    def __init__(self, swallow):
        self.swallow = swallow

    def __enter__(self):
        print("enter", refcount(self))
        return self

    def __exit__(self, kind, value, traceback):
        print("exit", refcount(self), value, traceback is None)
        return self.swallow


def managed():
    begin()
    manager = Manager(True)
    print(count(0), gensize(0))
    with manager as m:
        print(refcount(manager), count(0), gensize(0))
    print(count(0), gensize(0))
    with Manager(True):
        raise ValueError("swallowed")
    print(refcount(manager), count(0))
    try:
        with Manager(False) as other:
            raise ValueError("passed on")
    except ValueError as e:
        print(refcount(other), e)


managed()


def returned():
    thing = Thing("returned")
    try:
        return thing
    finally:
        print("finally", refcount(thing))


returned()


def overridden():
    for i in range(2):
        try:
            try:
                return Thing("lost")
            finally:
                continue
        finally:
            print("round", i)
    return "kept"


print(overridden())


def chain():
    try:
        try:
            1 / 0
        except ZeroDivisionError as e:
            raise KeyError("second")
    except KeyError as e:
        print(e.__context__, e.__cause__, refcount(e.__context__))
        try:
            raise
        except KeyError as again:
            print(again is e, again.__context__)


chain()


def operands():
    try:
        inner(Thing("1"), Thing("2"))
    except TypeError as e:
        print(e)
    try:
        len(Thing("a"), Thing("b"))
    except TypeError as e:
        print(e)
    try:
        [Thing("x"), Thing("y")][5]
    except IndexError as e:
        print(e)
    try:
        Thing("holder").missing
    except AttributeError as e:
        print(e)
    try:
        Thing("holder").missing(Thing("never made"))
    except AttributeError as e:
        print(e)
    try:
        Thing("left") + Thing("right")
    except TypeError as e:
        print(e)
    try:
        raise Thing("no exception")
    except TypeError as e:
        print(e)


operands()


class Failing:
    def __init__(self, thing):
        self.thing = thing
        raise RuntimeError("not made")


def failing():
    try:
        Failing(Thing("for nobody"))
    except RuntimeError as e:
        print(e, count(0))
    print("still", count(0))


begin()
failing()
