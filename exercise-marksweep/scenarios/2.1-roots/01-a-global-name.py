# A global name holds its object
import gc
import weakref

class Thing:
    pass

a = Thing()
b = Thing()
c = b
see_a = weakref.ref(a)
see_b = weakref.ref(b)
del b
gc.collect()
print(see_a() is a, see_b() is c)  # expect: True True
