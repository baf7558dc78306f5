# Every function that waits for another one holds its own
import gc
import weakref

class Thing:
    pass

def outer():
    first = Thing()
    see_first = weakref.ref(first)
    middle(see_first)
    print("back in outer:", see_first() is first)

def middle(see_first):
    second = Thing()
    see_second = weakref.ref(second)
    inner(see_first, see_second)
    print("back in middle:", see_second() is second)

def inner(see_first, see_second):
    gc.collect()
    print("inner:", see_first() is None, see_second() is None)

outer()  # expect: inner: False False | back in middle: True | back in outer: True
