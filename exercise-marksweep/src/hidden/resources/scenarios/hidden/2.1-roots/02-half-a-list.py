# A list that is not finished: its first items wait on the stack
import gc
import weakref

class Thing:
    pass

watched = []

def make():
    thing = Thing()
    watched.append(weakref.ref(thing))
    if len(watched) == 5:
        gc.collect()
    return thing

items = [make(), (make(), make()), {"k": make(), "l": make()}]
print(watched[0]() is items[0], watched[1]() is items[1][0], watched[2]() is items[1][1])  # expect: True True True
print(watched[3]() is items[2]["k"], watched[4]() is items[2]["l"])  # expect: True True
