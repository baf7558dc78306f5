# Garbage that holds something in use
import gc
import weakref

class Thing:
    pass

kept = Thing()
kept.name = "kept"
garbage = Thing()
garbage.me = garbage
garbage.kept = kept
see = weakref.ref(garbage)
del garbage
gc.collect()
print(see() is None, kept.name)  # expect: True kept
