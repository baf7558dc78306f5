# A weak reference that a finalizer makes to itself
import gc
import weakref

class Thing:
    def __del__(self):
        global late
        late = weakref.ref(self)
        heard.append(late() is self)

heard = []
late = None
thing = Thing()
thing.me = thing
del thing
gc.collect()
gc.collect()
print(heard[0], late() is None)  # expect: True True
