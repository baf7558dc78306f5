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
    if len(log) < 5 and gc.collect() != 0:
        print("a collection inside a collection answers 0")

ring = Thing()
ring.me = ring
see = weakref.ref(ring)
gc.callbacks.append(speak)
del ring
gc.collect()
gc.callbacks.clear()
print(see() is None, len(log), log[0][0], log[1][0])  # expect: True 2 start stop
