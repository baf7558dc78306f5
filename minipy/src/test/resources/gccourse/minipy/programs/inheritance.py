# Classes: attributes that instances share, inheritance, properties, special methods
from course import refcount


class Counter:
    """Counts its instances."""

    made = 0
    names = []
    limit = made + 3

    def __init__(self, name):
        Counter.made += 1
        self.name = name
        self.names.append(name)

    def describe(self):
        return f"{self.name} of {self.made}"

    alias = describe


a = Counter("a")
b = Counter("b")
print(Counter.made, a.made, Counter.names, a.limit, Counter.limit)  # expect: 2 2 ['a', 'b'] 3 3
print(a.describe(), b.alias(), Counter.describe(a))  # expect: a of 2 b of 2 a of 2
a.made = 10
print(a.made, b.made, Counter.made)  # expect: 10 2 2
del a.made
print(a.made, refcount(Counter.names))  # expect: 2 1
Counter.extra = "more"
print(b.extra)  # expect: more
del Counter.extra
try:
    b.extra
except AttributeError as e:
    print(e)
# expect: 'Counter' object has no attribute 'extra'
try:
    Counter.missing
except AttributeError as e:
    print(e)
# expect: type object 'Counter' has no attribute 'missing'


class Base:
    kind = "base"

    def __init__(self, x):
        self.x = x

    def show(self):
        return f"base {self.x}"

    def who(self):
        return "Base"


class Left(Base):
    kind = "left"

    def __init__(self, x):
        super().__init__(x + 1)
        self.left = True

    def show(self):
        return "left, " + super().show()

    def who(self):
        return "Left " + super().who()


class Right(Base):
    def who(self):
        return "Right " + super().who()


class Both(Left, Right):
    def who(self):
        return "Both " + super().who()


both = Both(5)
print(both.x, both.show(), both.who(), both.kind, both.left)  # expect: 6 left, base 6 Both Left Right Base left True
print(isinstance(both, Right), isinstance(both, (str, Base)), issubclass(Both, Base), isinstance("5", str))
# expect: True True True True
print(isinstance("a", str), isinstance(a, Base), issubclass(Base, Both), issubclass(Both, object))
# expect: True False False True
print(type(both) is Both, both.__class__.__name__, Both.__name__, type(both).kind)  # expect: True Both Both left
print(Both, type(ValueError()), [Base])
# expect: <class '__main__.Both'> <class 'ValueError'> [<class '__main__.Base'>]
try:
    class Wrong(Base, Left):
        pass
except TypeError as e:
    print("no order")
# expect: no order


class Temperature:
    scale = "C"

    def __init__(self, degrees):
        self._degrees = degrees

    @property
    def degrees(self):
        print("read")
        return self._degrees

    @degrees.setter
    def degrees(self, value):
        if value < -273:
            raise ValueError("too cold")
        self._degrees = value

    @property
    def fixed(self):
        return 1

    @staticmethod
    def convert(degrees):
        return degrees * 9 / 5 + 32

    @classmethod
    def of(cls, degrees):
        made = cls(degrees)
        print(cls.__name__, cls.scale)
        return made


class Kelvin(Temperature):
    scale = "K"


t = Temperature(20)
print(t.degrees, t.convert(100), Temperature.convert(0))  # expect: read | 20 212.0 32.0
t.degrees = 30
t.degrees += 1  # expect: read
print(t._degrees)  # expect: 31
try:
    t.degrees = -300
except ValueError as e:
    print(e)
# expect: too cold
try:
    t.fixed = 2
except AttributeError as e:
    print(e)
# expect: property 'fixed' of 'Temperature' object has no setter
print(Kelvin.of(3).degrees, t.of(4)._degrees)  # expect: Kelvin K | read | Temperature C | 3 4


class Vector:
    __slots__ = ("x", "y")

    def __init__(self, x, y):
        self.x = x
        self.y = y

    def __repr__(self):
        return f"Vector({self.x}, {self.y})"

    def __eq__(self, other):
        if not isinstance(other, Vector):
            return NotImplemented
        return self.x == other.x and self.y == other.y

    def __lt__(self, other):
        return self.x < other.x

    def __add__(self, other):
        return Vector(self.x + other.x, self.y + other.y)

    def __mul__(self, times):
        if isinstance(times, Vector):
            return NotImplemented
        return Vector(self.x * times, self.y * times)

    def __rmul__(self, times):
        return self * times

    def __neg__(self):
        return Vector(-self.x, -self.y)

    def __iadd__(self, other):
        self.x += other.x
        return self

    def __bool__(self):
        return self.x != 0 or self.y != 0


v = Vector(1, 2)
w = Vector(1, 2)
print(v, [v], v == w, v != w, v is w, v == 1, v in [w], [v] == [w], v < Vector(3, 0), Vector(3, 0) > v)
# expect: Vector(1, 2) [Vector(1, 2)] True False False False True True True True
print(v + w, v * 3, 3 * v, -v, not v, not Vector(0, 0))
# expect: Vector(2, 4) Vector(3, 6) Vector(3, 6) Vector(-1, -2) False True
old = v
v += w
print(v, old is v)  # expect: Vector(2, 2) True
try:
    v * w
except TypeError as e:
    print(e)
# expect: unsupported operand type(s) for *: 'Vector' and 'Vector'
try:
    v + 1
except AttributeError as e:
    print(e)
# expect: 'int' object has no attribute 'x'
try:
    v <= w
except TypeError as e:
    print(e)
# expect: '<=' not supported between instances of 'Vector' and 'Vector'
print(f"{v} and {w}", str(v))  # expect: Vector(2, 2) and Vector(1, 2) Vector(2, 2)


class Stack:
    def __init__(self):
        self.items = []

    def __len__(self):
        return len(self.items)

    def __getitem__(self, index):
        return self.items[index]

    def __setitem__(self, index, value):
        self.items[index] = value

    def __delitem__(self, index):
        del self.items[index]

    def __contains__(self, value):
        print("asked")
        return value in self.items

    def __call__(self, value, times=1):
        for i in range(times):
            self.items.append(value)
        return self

    def __iter__(self):
        return StackIterator(self)

    def __str__(self):
        return "a stack"


class StackIterator:
    def __init__(self, stack):
        self.stack = stack
        self.at = len(stack)

    def __iter__(self):
        return self

    def __next__(self):
        if self.at == 0:
            raise StopIteration
        self.at -= 1
        return self.stack[self.at]


s = Stack()
print(len(s), "yes" if s else "no")  # expect: 0 no
s("a")("b", 2)
print(len(s), s[0], s[-1], "b" in s, "z" in s)  # expect: asked | asked | 3 a b True False
s[0] = "first"
del s[1]
for item in s:
    print(item)
# expect: b | first
print(s, s.items)  # expect: a stack ['first', 'b']
try:
    s[9]
except IndexError as e:
    print(e)
# expect: list index out of range


class Lazy:
    def __init__(self):
        self.known = 1

    def __getattr__(self, name):
        if name == "never":
            raise AttributeError(name)
        return name + "!"


lazy = Lazy()
print(lazy.known, lazy.other, hasattr(lazy, "never"), getattr(lazy, "never", "default"), hasattr(lazy, "x"))
# expect: 1 other! False default True
setattr(lazy, "set", 5)
print(lazy.set, getattr(lazy, "set"))  # expect: 5 5
delattr(lazy, "set")
print(lazy.set)  # expect: set!


class Outer:
    class Inner:
        value = 1

    inner = Inner()
    if inner.value == 1:
        chosen = "one"
    else:
        chosen = "other"
    for i in range(3):
        last = i


print(Outer.inner.value, Outer.chosen, Outer.last, Outer.i, Outer.Inner.__qualname__, Outer.Inner().value)
# expect: 1 one 2 2 Outer.Inner 1


class Problem(Exception):
    code = 7

    def __init__(self, message, detail):
        super().__init__(message)
        self.detail = detail

    def __str__(self):
        return f"{self.args[0]}: {self.detail} ({self.code})"


try:
    raise Problem("bad", "very")
except Problem as e:
    print(e, e.args, [e])
# expect: bad: very (7) ('bad',) [Problem('bad')]


class Quiet(Problem):
    pass


try:
    raise Quiet("b", "c")
except Problem as e:
    print(e, type(e).__name__)
# expect: b: c (7) Quiet


def register(cls):
    cls.registered = cls.__name__
    return cls


@register
class Plugin:
    pass


print(Plugin.registered)  # expect: Plugin


def twice(function):
    return Twice(function)


class Twice:
    def __init__(self, function):
        self.function = function

    def __call__(self, x):
        return self.function(self.function(x))


@twice
def plus_three(x):
    return x + 3


print(plus_three(1))  # expect: 7
