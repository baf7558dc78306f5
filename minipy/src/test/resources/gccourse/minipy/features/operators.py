# Arithmetic and comparisons of one's own
class Money:
    def __init__(self, cents):
        self.cents = cents
    def __add__(self, other):
        return Money(self.cents + (other.cents if isinstance(other, Money) else other))
    __radd__ = __add__
    def __sub__(self, other):
        return Money(self.cents - other.cents)
    def __mul__(self, n):
        return Money(self.cents * n)
    def __floordiv__(self, n):
        return Money(self.cents // n)
    def __neg__(self):
        return Money(-self.cents)
    def __abs__(self):
        return Money(abs(self.cents))
    def __eq__(self, other):
        return isinstance(other, Money) and self.cents == other.cents
    def __lt__(self, other):
        return self.cents < other.cents
    def __le__(self, other):
        return self.cents <= other.cents
    def __repr__(self):
        return f"Money({self.cents})"
a, b = Money(5), Money(7)
print(a + b, a - b, a * 3, b // 2, -a, abs(-a), 1 + a, sum([a, b]))
# expect: Money(12) Money(-2) Money(15) Money(3) Money(-5) Money(5) Money(6) Money(12)
print(a == Money(5), a != b, a < b, a > b, a <= b, a >= b, max(a, b), sorted([b, a]), Money(7) in [a, b])
# expect: True True True False True False Money(7) [Money(5), Money(7)] True
a += b
print(a)  # expect: Money(12)
