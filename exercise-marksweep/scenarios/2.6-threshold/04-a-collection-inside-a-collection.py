# The program hears of a collection, and asks for another one in the middle of it
import gc
import weakref

class Thing:
    pass

log = []

def speak(phase, info):
    log.append([phase, info["generation"]])
    ring = []
    ring.append(ring)
    if len(log) < 5:
        gc.collect()

ring = Thing()
ring.me = ring
see = weakref.ref(ring)
gc.callbacks.append(speak)
del ring
gc.collect()
gc.callbacks.clear()
print(see() is None, len(log), log[0][0], log[1][0])  # expect: True 2 start stop
