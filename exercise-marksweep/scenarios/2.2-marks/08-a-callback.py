# A weak reference does not hold its target, but it holds its callback
import gc
import weakref

class Thing:
    pass

class Listener:
    def hear(self, reference):
        print("heard")

target = Thing()
listener = Listener()
see_listener = weakref.ref(listener)
watch = weakref.ref(target, listener.hear)
del listener
gc.collect()
print(see_listener() is None)  # expect: False
del watch
