import gc, weakref
class A:
    __slots__ = ("x",)
    def m(self): pass
class B: pass
class D:
    def __init__(self, n): pass
def f(a, b=1): pass
def g(): pass
def many(a, b, c): pass

# Each line below is a program of its own, with the lines above in front of it, and ends with this error.
zz                                # NameError: name 'zz' is not defined
del zz                            # NameError: name 'zz' is not defined
zz += 1                           # NameError: name 'zz' is not defined
x = 1; del x; x                   # NameError: name 'x' is not defined
A().x                             # AttributeError: 'A' object has no attribute 'x'
A().y = 1                         # AttributeError: 'A' object has no attribute 'y'
A().m = 1                         # AttributeError: 'A' object attribute 'm' is read-only
B().y                             # AttributeError: 'B' object has no attribute 'y'
B().y()                           # AttributeError: 'B' object has no attribute 'y'
del B().y                         # AttributeError: 'B' object has no attribute 'y'
None.x                            # AttributeError: 'NoneType' object has no attribute 'x'
None.x = 1                        # AttributeError: 'NoneType' object has no attribute 'x'
B.y                               # AttributeError: type object 'B' has no attribute 'y'
B.y()                             # AttributeError: type object 'B' has no attribute 'y'
f()                               # TypeError: f() missing 1 required positional argument: 'a'
f(1, 2, 3)                        # TypeError: f() takes from 1 to 2 positional arguments but 3 were given
g(1)                              # TypeError: g() takes 0 positional arguments but 1 was given
many()                            # TypeError: many() missing 3 required positional arguments: 'a', 'b', and 'c'
many(1)                           # TypeError: many() missing 2 required positional arguments: 'b' and 'c'
many(1, 2, 3, 4)                  # TypeError: many() takes 3 positional arguments but 4 were given
D()                               # TypeError: D.__init__() missing 1 required positional argument: 'n'
D(1, 2)                           # TypeError: D.__init__() takes 2 positional arguments but 3 were given
B(1)                              # TypeError: B() takes no arguments
x = A().m; x(1)                   # TypeError: A.m() takes 1 positional argument but 2 were given
[1][2]                            # IndexError: list index out of range
[1][-2]                           # IndexError: list index out of range
(1, 2)[2]                         # IndexError: tuple index out of range
'a'[1]                            # IndexError: string index out of range
[1][1] = 2                        # IndexError: list assignment index out of range
del [1][1]                        # IndexError: list assignment index out of range
[1]['a']                          # TypeError: list indices must be integers or slices, not str
'a'['a']                          # TypeError: string indices must be integers, not 'str'
(1, 2)[0] = 3                     # TypeError: 'tuple' object does not support item assignment
del (1, 2)[0]                     # TypeError: 'tuple' object doesn't support item deletion
None[0]                           # TypeError: 'NoneType' object is not subscriptable
[].pop()                          # IndexError: pop from empty list
[1].pop(1)                        # IndexError: pop index out of range
[1].remove(2)                     # ValueError: list.remove(x): x not in list
[1].append()                      # TypeError: list.append() takes exactly one argument (0 given)
[1].clear(1)                      # TypeError: list.clear() takes no arguments (1 given)
[1].insert(1)                     # TypeError: insert expected 2 arguments, got 1
[1].insert('a', 1)                # TypeError: 'str' object cannot be interpreted as an integer
[1].pop(1, 2)                     # TypeError: pop expected at most 1 argument, got 2
{}.get()                          # TypeError: get expected at least 1 argument, got 0
{}['a']                           # KeyError: 'a'
{}[1]                             # KeyError: 1
del {}[None]                      # KeyError: None
{}.pop(True)                      # KeyError: True
{[]: 1}                           # TypeError: unhashable type: 'list'
1 + 'a'                           # TypeError: unsupported operand type(s) for +: 'int' and 'str'
None - 1                          # TypeError: unsupported operand type(s) for -: 'NoneType' and 'int'
'a' + 1                           # TypeError: can only concatenate str (not "int") to str
[1] + (1,)                        # TypeError: can only concatenate list (not "tuple") to list
[1] * 'a'                         # TypeError: can't multiply sequence by non-int of type 'str'
{} * 2                            # TypeError: unsupported operand type(s) for *: 'dict' and 'int'
-[]                               # TypeError: bad operand type for unary -: 'list'
[] < 1                            # TypeError: '<' not supported between instances of 'list' and 'int'
1 in 5                            # TypeError: argument of type 'int' is not iterable
1 in 'a'                          # TypeError: 'in <string>' requires string as left operand, not int
1 / 0                             # ZeroDivisionError: division by zero
1 // 0                            # ZeroDivisionError: integer division or modulo by zero
1 % 0                             # ZeroDivisionError: integer modulo by zero
1.5 / 0                           # ZeroDivisionError: float division by zero
1.5 // 0                          # ZeroDivisionError: float floor division by zero
1.5 % 0                           # ZeroDivisionError: float modulo
x = 5; x()                        # TypeError: 'int' object is not callable
len(1)                            # TypeError: object of type 'int' has no len()
len()                             # TypeError: len() takes exactly one argument (0 given)
for i in 1: pass                  # TypeError: 'int' object is not iterable
for i in range(): pass            # TypeError: range expected at least 1 argument, got 0
for i in range(1,2,3,4): pass     # TypeError: range expected at most 3 arguments, got 4
for i in range('a'): pass         # TypeError: 'str' object cannot be interpreted as an integer
for i in range(1, 2, 0): pass     # ValueError: range() arg 3 must not be zero
gc.collect(3)                     # ValueError: invalid generation
gc.collect('a')                   # TypeError: 'str' object cannot be interpreted as an integer
weakref.ref(1)                    # TypeError: cannot create weak reference to 'int' object
weakref.ref([])                   # TypeError: cannot create weak reference to 'list' object
weakref.ref(A())                  # TypeError: cannot create weak reference to 'A' object
weakref.ref(B())(1)               # TypeError: weakref expected 0 arguments, got 1
'a'[None]                         # TypeError: string indices must be integers, not 'NoneType'
(1, 2)['a']                       # TypeError: tuple indices must be integers or slices, not str
x = None; x += 1                  # TypeError: unsupported operand type(s) for +=: 'NoneType' and 'int'
x = [1]; x -= 1                   # TypeError: unsupported operand type(s) for -=: 'list' and 'int'
x = [1]; x /= 1                   # TypeError: unsupported operand type(s) for /=: 'list' and 'int'
x = 1; x += []                    # TypeError: unsupported operand type(s) for +=: 'int' and 'list'
x = 'a'; x += 1                   # TypeError: can only concatenate str (not "int") to str
x = (1,); x += [1]                # TypeError: can only concatenate tuple (not "list") to tuple
x = [1]; x += 1                   # TypeError: 'int' object is not iterable
x = [1]; x *= 'a'                 # TypeError: can't multiply sequence by non-int of type 'str'
B[0]                              # TypeError: type 'B' is not subscriptable
gc[0]                             # TypeError: 'module' object is not subscriptable
a = B(); a[0]                     # TypeError: 'B' object is not subscriptable
del None[0]                       # TypeError: 'NoneType' object does not support item deletion
del 'a'[0]                        # TypeError: 'str' object doesn't support item deletion
del {}[[]]                        # TypeError: unhashable type: 'list'
x = 1; x %= None                  # TypeError: unsupported operand type(s) for %=: 'int' and 'NoneType'
