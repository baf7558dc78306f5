# What a finalizer makes during a collection is not swept away
import gc
import weakref

class Thing:
    pass

class Maker:
    def __del__(self):
        global made
        made = Thing()
        made.parts = [Thing()]

made = None
maker = Maker()
maker.me = maker
del maker
gc.collect()
see = weakref.ref(made.parts[0])
gc.collect()
print(see() is made.parts[0])  # expect: True
