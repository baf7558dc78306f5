# A weak reference that is dropped first never calls back
import weakref

class Thing:
    def __del__(self):
        print("del thing")

def gone(w):
    print("gone")

thing = Thing()
w = weakref.ref(thing, gone)
del w
del thing  # expect: del thing
