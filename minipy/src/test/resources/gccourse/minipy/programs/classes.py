# Classes, attributes, methods
class Base:
    def __init__(self, name):
        self.name = name

    def hello(self, other="you"):
        return f"{self.name} greets {other}"

    def me(self):
        return self

class Derived(Base):
    def __init__(self, name):
        Base.__init__(self, name)
        self.extra = []

    def hello(self, other="all"):
        return Base.hello(self, other)

class Slotted:
    __slots__ = ("left", "right")

class More(Slotted):
    __slots__ = ["middle"]

class Open(Slotted):
    pass

class Old(object):
    def __private(self):
        return "private"

    def public(self):
        return self.__private()

b = Base("b")
d = Derived("d")
print(b.hello(), d.hello(), d.hello("b"), b.me() is b)  # expect: b greets you d greets all d greets b True
greet = d.hello
print(greet(), greet("x"))  # expect: d greets all d greets x
d.call = b.hello
print(d.call("d"))  # expect: b greets d
b.name = "B"
b.count = 1
b.count += 2
print(b.name, b.count, greet())  # expect: B 3 d greets all
del b.name
b.name = "again"
print(b.name)  # expect: again
m = More()
m.left = 1
m.middle = m
m.middle.left += 1
print(m.left, m.middle is m)  # expect: 2 True
o = Open()
o.left = "slot"
o.other = "dict"
late = Open()
late.other = 1
o.third = 3
late.third = 4
print(o.left, o.other, o.third, late.third)  # expect: slot dict 3 4
print(Old().public())  # expect: private
print(b == b, b == d, b != d, b is not d, b in [d, b])  # expect: True False True True True

class Node:
    pass

first = Node()
second = Node()
first.next = second
second.next = None
first.next.value = 5
print(second.value, first.next.next)  # expect: 5 None
if first and not None:
    print("an instance is true")  # expect: an instance is true
