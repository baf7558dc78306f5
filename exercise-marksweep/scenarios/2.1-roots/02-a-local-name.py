# A local name holds its object while the function runs
import gc
import weakref

class Thing:
    pass

def work():
    local = Thing()
    see = weakref.ref(local)
    gc.collect()
    print(see() is local)

work()  # expect: True
