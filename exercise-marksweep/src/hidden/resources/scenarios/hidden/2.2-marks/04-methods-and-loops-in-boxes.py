# Bound methods in a dict, a loop inside a loop
import gc
import weakref

class Thing:
    def me(self):
        return self

watched = []

def make():
    thing = Thing()
    watched.append(weakref.ref(thing))
    return thing

methods = {"me": make().me, "too": [make().me]}
for outer in [make()]:
    for inner in (make(), make()):
        if inner is watched[4]():
            gc.collect()
print(methods["me"]() is watched[0](), methods["too"][0]() is watched[1]())  # expect: True True
