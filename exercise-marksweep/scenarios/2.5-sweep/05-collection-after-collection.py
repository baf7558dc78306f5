# What survives one collection may die in the next
import gc
import weakref

class Thing:
    pass

watched = []
things = []
for i in range(5):
    thing = Thing()
    thing.me = thing
    things.append(thing)
    watched.append(weakref.ref(thing))
del thing

while len(things) > 0:
    things.pop()
    gc.collect()
    alive = 0
    for see in watched:
        if see() is not None:
            alive += 1
    print(alive)
# expect: 4 | 3 | 2 | 1 | 0
