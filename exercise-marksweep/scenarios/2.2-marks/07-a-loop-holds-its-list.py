# A loop holds its list, though no name does
import gc
import weakref

class Thing:
    pass

watched = []

def make():
    thing = Thing()
    watched.append(weakref.ref(thing))
    return thing

for thing in [make(), make(), make()]:
    if thing is watched[1]():
        gc.collect()
        print(watched[0]() is None, watched[2]() is None)
# expect: False False
