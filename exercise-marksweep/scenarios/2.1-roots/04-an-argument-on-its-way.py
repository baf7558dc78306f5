# An argument that waits for the others is held, though it has no name yet
import gc
import weakref

class Thing:
    pass

watched = []

def watch(thing):
    watched.append(weakref.ref(thing))
    return thing

def look(first, second):
    print(watched[0]() is first, watched[1]() is second)

def collect_and_make():
    gc.collect()
    return watch(Thing())

look(watch(Thing()), collect_and_make())  # expect: True True
