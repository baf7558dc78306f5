# A parameter that was given another value
import gc
import weakref

class Thing:
    pass

def swap(one, two):
    one, two = two, one
    see_one = weakref.ref(one)
    see_two = weakref.ref(two)
    gc.collect()
    print(see_one() is one, see_two() is two)
    one = Thing()
    see_one = weakref.ref(one)
    gc.collect()
    print(see_one() is one, see_two() is two)

swap(Thing(), Thing())  # expect: True True | True True
