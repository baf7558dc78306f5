# What is made and kept while a collection begins, and while it ends, is in use
import gc
import weakref

class Thing:
    def __init__(self, name):
        self.name = name
        self.part = [name]

def keep(phase, info):
    kept[phase] = Thing(phase)
    kept[phase].held = [Thing(phase), {"k": Thing(phase)}]

kept = {}
gc.callbacks.append(keep)
gc.collect()
gc.callbacks.clear()
gc.collect()
for phase in ["start", "stop"]:
    thing = kept[phase]
    print(thing.name, thing.part, thing.held[0].part, thing.held[1]["k"].part)
# expect: start ['start'] ['start'] ['start'] | stop ['stop'] ['stop'] ['stop']
see = weakref.ref(kept["start"])
see_too = weakref.ref(kept["stop"])
kept = None
thing = None
gc.collect()
print(see() is None, see_too() is None)  # expect: True True
