# Modules
import gc, sys
import course
from gc import collect, garbage
from weakref import getweakrefcount, ref

class Thing:
    pass

gc.disable()
print(gc.isenabled())  # expect: False
gc.enable()
print(gc.isenabled(), gc.collect(0) >= 0, collect() >= 0)  # expect: True True True
gc.disable()
course.begin()
print(gc.isenabled(), course.collections(2), course.collected(2))  # expect: False 0 0
print(gc.DEBUG_SAVEALL, gc.get_debug(), garbage is gc.garbage, len(gc.callbacks))  # expect: 32 0 True 0
thing = Thing()
print(getweakrefcount(thing), gc.is_finalized(thing))  # expect: 0 False
w = ref(thing)
v = ref(thing, None)
print(getweakrefcount(thing), getweakrefcount(1), w is v)  # expect: 1 0 True

def local_import():
    import sys
    return sys.getrefcount([])

print(local_import())  # expect: 1
