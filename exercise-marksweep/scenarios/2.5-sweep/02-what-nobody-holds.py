# What nobody holds goes, what somebody holds stays
import gc
import weakref

class Thing:
    pass

a = Thing()
b = Thing()
c = Thing()
see_a = weakref.ref(a)
see_b = weakref.ref(b)
see_c = weakref.ref(c)
box = [a]
a = None
b = None
gc.collect()
print(see_a() is None, see_b() is None, see_c() is None)  # expect: False True False
