# Where a reference is held, and for how long
import sys
import weakref
from course import refcount
from weakref import ref

class Box:
    def look(self):
        return refcount(self)

    def look_at(self, other):
        return refcount(other)

class Made:
    def __init__(self, thing):
        print(refcount(self), refcount(thing))
        self.thing = thing
        print(refcount(thing))

    def gone(self, w):
        pass

a = [1, 2, 3]
print(refcount(a), sys.getrefcount(a))  # expect: 1 2
b = a
print(refcount(a))  # expect: 2
del b
print(refcount(a))  # expect: 1
a = a
print(refcount(a))  # expect: 1
c = d = a
print(refcount(a))  # expect: 3
c, d = d, c
print(refcount(a))  # expect: 3
c = d = None

def argument(x):
    return refcount(x)

def local(x):
    y = x
    z = [y, y]
    return refcount(y)

def default(x, y=a):
    return refcount(y)

print(argument(a), local(a), default(1), refcount(a))  # expect: 3 6 3 2
box = Box()
print(box.look(), box.look_at(box), box.look_at(a))  # expect: 2 3 3
bound = box.look
print(refcount(box), bound(), refcount(bound))  # expect: 2 3 1
del bound
print(Box().look())  # expect: 1
thing = []
made = Made(thing)
# expect: 2 4 | 5
print(refcount(made), refcount(thing))  # expect: 1 2
w = ref(made)
v = weakref.ref(made, made.gone)
print(refcount(made), ref(made) is w, refcount(w), weakref.getweakrefcount(made))  # expect: 2 True 1 2
print(refcount(w()), w() is made)  # expect: 2 True
items = [thing, (thing, 1), {"k": thing}]
print(refcount(thing))  # expect: 5
for item in items:
    print(refcount(items), refcount(item))
# expect: 2 6 | 2 2 | 2 2
del item
items[0] = items[1]
print(refcount(thing), refcount(items[1]))  # expect: 4 2
items.remove(items[0])
items.insert(0, thing)
x = items.pop(0)
print(refcount(thing))  # expect: 5
del x
items[1].pop("k")
items[0] = None
print(refcount(thing))  # expect: 2
made.thing = made.thing
made.other = made
print(refcount(thing), refcount(made))  # expect: 2 3
del made.other
made.thing = None
print(refcount(thing), refcount(made))  # expect: 1 2
print(refcount([thing][0]), refcount(None or thing), refcount(thing if 1 else None))  # expect: 1 1 1
more = [thing] * 3 + [thing]
more += [thing]
print(refcount(thing))  # expect: 6
more.clear()
print(refcount(thing))  # expect: 1
stop = []
for y in [stop, thing]:
    for z in [y]:
        if y is stop:
            break
print(refcount(stop), refcount(thing))  # expect: 1 3
