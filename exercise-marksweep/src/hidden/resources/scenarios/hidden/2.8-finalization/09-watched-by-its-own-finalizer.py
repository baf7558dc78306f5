# A weak reference that a finalizer makes to what it saves leads there afterwards
import gc
import weakref

class Thing:
    def __del__(self):
        saved.append(self)
        watches.append(weakref.ref(self))
        watches.append(weakref.ref(self.part))

class Part:
    pass

saved = []
watches = []
thing = Thing()
thing.me = thing
thing.part = Part()
before = weakref.ref(thing)
del thing
gc.collect()
print(before() is None)  # expect: True
print(watches[0]() is saved[0], watches[1]() is saved[0].part)  # expect: True True
gc.collect()
print(watches[0]() is saved[0], watches[1]() is saved[0].part)  # expect: True True
saved.clear()
gc.collect()
print(watches[0]() is None, watches[1]() is None)  # expect: True True
