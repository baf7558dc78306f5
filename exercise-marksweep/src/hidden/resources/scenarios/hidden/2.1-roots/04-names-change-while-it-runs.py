# A parameter that was given another value
import gc
import weakref

class Thing:
    pass

def swap(one, two):
    one, two = two, one
    see_one = weakref.ref(one)
    see_two = weakref.ref(two)
    three = Thing()
    see_three = weakref.ref(three)
    one, three = three, one
    gc.collect()
    print(see_one() is three, see_two() is two, see_three() is one)

swap(Thing(), Thing())  # expect: True True True
