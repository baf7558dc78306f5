# A callback hears of the death, and is handed the weak reference, already dead
import weakref

class Thing:
    pass

def gone(w):
    print("gone", w is watch, w() is None)

thing = Thing()
watch = weakref.ref(thing, gone)
print("before")  # expect: before
del thing  # expect: gone True True
print("after")  # expect: after
