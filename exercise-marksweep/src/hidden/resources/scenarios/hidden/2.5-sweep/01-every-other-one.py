# Every other one goes, then every other one of the rest
import gc
import weakref

class Thing:
    pass

things = []
watched = []
for i in range(64):
    thing = Thing()
    thing.me = thing
    things.append(thing)
    watched.append(weakref.ref(thing))
thing = None

def alive():
    count = 0
    for see in watched:
        if see() is not None:
            count += 1
    return count

step = 1
while step < 64:
    for i in range(64):
        if i % (2 * step) == step:
            things[i] = None
    gc.collect()
    print(alive())
    step = 2 * step
# expect: 32 | 16 | 8 | 4 | 2 | 1
