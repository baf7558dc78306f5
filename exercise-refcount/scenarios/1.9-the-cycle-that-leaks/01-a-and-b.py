# Two objects that refer to each other never reach zero
# claim c04
from course import refcount
import weakref

class A:
    pass

class B:
    pass

a = A()
b = B()
print(refcount(a), refcount(b))  # expect: 1 1
a.b = b
b.a = a
print(refcount(a), refcount(b))  # expect: 2 2
see_a = weakref.ref(a)
see_b = weakref.ref(b)
del a
del b
print(refcount(see_a()), refcount(see_b()))  # expect: 1 1
