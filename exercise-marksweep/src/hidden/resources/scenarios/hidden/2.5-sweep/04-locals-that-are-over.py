# When a function has returned, its locals hold nothing
import gc
import weakref

class Thing:
    pass

watched = []

def make(depth):
    thing = Thing()
    thing.me = thing
    watched.append(weakref.ref(thing))
    if depth > 0:
        make(depth - 1)
    gc.collect()
    return depth

make(3)
print(watched[0]() is None, watched[3]() is None)  # expect: False True
gc.collect()
print(watched[0]() is None, watched[3]() is None)  # expect: True True
