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
for i in range(59):
    items.pop()
    del drawer[i]
thing = None
gc.collect()
print(watched[59]() is items[0], watched[59]() is drawer[59])  # expect: True True
items.clear()
gc.collect()
print(watched[59]() is drawer[59])  # expect: True
