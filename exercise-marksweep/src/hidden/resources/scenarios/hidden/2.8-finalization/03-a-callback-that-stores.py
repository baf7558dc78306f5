# A callback allocates, stores, and drops weak references
import gc
import weakref

class Thing:
    pass

def note(reference):
    notes.append([Thing(), reference])
    watched.clear()

notes = []
watched = []
ring = Thing()
ring.me = ring
for i in range(3):
    watched.append(weakref.ref(ring, note))
del ring
gc.collect()
print(len(notes), len(watched), notes[2][1]() is None)  # expect: 3 0 True
gc.collect()
see = weakref.ref(notes[0][0])
print(see() is None)  # expect: False
