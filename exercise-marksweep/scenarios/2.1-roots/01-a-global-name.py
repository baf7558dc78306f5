# A global name holds its object
import gc
import weakref

class Thing:
    pass

a = Thing()
b = a
see = weakref.ref(a)
gc.collect()
print(see() is a)  # expect: True
del a
gc.collect()
print(see() is b)  # expect: True
