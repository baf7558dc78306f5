# Exceptions: what is raised, what handles it, what runs in any case
import sys
from course import refcount


def divide(a, b):
    try:
        return a // b
    except ZeroDivisionError as e:
        return e.args[0]
    finally:
        print("divided", a, b)


print(divide(7, 2))  # expect: divided 7 2 | 3
print(divide(1, 0))  # expect: divided 1 0 | integer division or modulo by zero


def which(action):
    try:
        if action == 0:
            [][0]
        elif action == 1:
            {}["k"]
        elif action == 2:
            nowhere
        elif action == 3:
            None.x
        elif action == 4:
            1 + "a"
        elif action == 5:
            assert action == 6, "six"
        elif action == 6:
            assert not action
        elif action == 7:
            raise NotImplementedError
    except (IndexError, KeyError) as e:
        return f"lookup {e}"
    except NameError as e:
        return f"name {e}"
    except AttributeError as e:
        return f"attribute {e}"
    except AssertionError as e:
        return f"assertion {e}"
    except RuntimeError as e:
        return f"runtime {e.args}"
    except:
        return f"other {sys.exc_info()[1]}"
    else:
        return "nothing"


for i in range(9):
    print(which(i))
# expect: lookup list index out of range | lookup 'k' | name name 'nowhere' is not defined | attribute 'NoneType' object has no attribute 'x' | other unsupported operand type(s) for +: 'int' and 'str' | assertion six | assertion  | runtime () | nothing


class AppError(Exception):
    pass


class NotFound(AppError):
    def __init__(self, name, place):
        self.name = name
        self.place = place

    def where(self):
        return f"{self.name} in {self.place}"


try:
    raise NotFound("key", "drawer")
except AppError as e:
    print(e.where(), e.args, e)
# expect: key in drawer ('key', 'drawer') ('key', 'drawer')
try:
    raise AppError("one", 2)
except NotFound:
    print("never")
except AppError as e:
    print([e], e)
# expect: [AppError('one', 2)] ('one', 2)
try:
    e
except NameError as error:
    print(error)
# expect: name 'e' is not defined


def nested():
    try:
        try:
            raise ValueError("first")
        finally:
            print("cleaning")
    except ValueError as e:
        try:
            raise KeyError("second") from e
        except KeyError as f:
            print(f, f.__cause__ is e, f.__context__ is e, f.__suppress_context__)
        print(e)
    print(sys.exc_info())


nested()  # expect: cleaning | 'second' True True True | first | (None, None, None)


def loop():
    seen = []
    for i in range(6):
        try:
            if i == 1:
                continue
            if i == 4:
                break
            if i == 2:
                raise ValueError(i)
            seen.append(i)
        except ValueError as e:
            seen.append([e])
            continue
        finally:
            seen.append("f")
    return seen


print(loop())  # expect: [0, 'f', 'f', [ValueError(2)], 'f', 3, 'f', 'f']


class Tag:
    def __init__(self, name):
        self.name = name

    def __enter__(self):
        print("open", self.name)
        return self.name

    def __exit__(self, kind, value, traceback):
        print("close", self.name, value)
        return self.name == "b"


with Tag("a") as a, Tag("b") as b:
    print(a, b)
    raise ValueError("inside b")
# expect: open a | open b | a b | close b inside b | close a None
print("goes on")  # expect: goes on


def early():
    with Tag("c"):
        return "early"


print(early())  # expect: open c | close c None | early
try:
    with Tag("d"):
        raise IndexError("out of d")
except LookupError as e:
    print([e])
# expect: open d | close d out of d | [IndexError('out of d')]
try:
    with 5:
        pass
except TypeError as e:
    print(e)
# expect: 'int' object does not support the context manager protocol
try:
    raise 5
except TypeError as e:
    print(e)
# expect: exceptions must derive from BaseException
try:
    try:
        raise ValueError
    except "text":
        pass
except TypeError as e:
    print(e, [e.__context__])
# expect: catching classes that do not inherit from BaseException is not allowed [ValueError()]
try:
    raise
except RuntimeError as e:
    print(e)
# expect: No active exception to reraise


def late():
    x = []
    try:
        raise ValueError(x)
    except ValueError as e:
        print(refcount(x), refcount(e))
    print(refcount(x))


late()  # expect: 2 2 | 1
try:
    raise KeyError
except Exception as e:
    print([e], e.__traceback__.tb_lineno > 150, e.__traceback__.tb_next)
# expect: [KeyError()] True None
error = ValueError("kept")
error.note = "mine"
print(error.note, error.args, error.__traceback__, error.__cause__)  # expect: mine ('kept',) None None
try:
    error.other
except AttributeError as e:
    print(e)
# expect: 'ValueError' object has no attribute 'other'
