# Lists, tuples, dicts, methods and weak references go as well
# heap: 128 KiB
import gc
import weakref

class Thing:
    def me(self):
        return self

def make():
    thing = Thing()
    items = [thing, (thing, [])]
    items.append({"k": items, "m": thing.me})
    thing.items = items
    thing.see = weakref.ref(thing)
    thing.number = 1000 * len(items)
    thing.text = f"number {thing.number}"
    return weakref.ref(thing)

see = None
for i in range(200):
    for j in range(10):
        see = make()
    gc.collect()
    if see() is not None:
        print("still there")
print("done")  # expect: done
