# Lists and dicts that have grown and shrunk
import gc
import weakref

class Thing:
    pass

items = []
drawer = {}
watched = []
for i in range(60):
    thing = Thing()
    watched.append(weakref.ref(thing))
    items.insert(0, thing)
    drawer[i] = thing
for i in range(58):
    items.pop()
    del drawer[i]
items.pop()
del drawer[59]
thing = None
gc.collect()
print(watched[59]() is items[0], watched[58]() is drawer[58])  # expect: True True
