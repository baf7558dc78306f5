# One of a hundred lives
import gc
import weakref

class Thing:
    pass

kept = []
watched = []
for i in range(10):
    for j in range(100):
        thing = Thing()
        thing.me = thing
        watched.append(weakref.ref(thing))
    kept.append(thing)
thing = None
gc.collect()

alive = 0
for see in watched:
    if see() is not None:
        alive += 1
print(alive)  # expect: 10
