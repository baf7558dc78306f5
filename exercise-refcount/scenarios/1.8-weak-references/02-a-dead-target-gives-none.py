# The weak reference of a dead object gives None
import weakref

class Thing:
    pass

thing = Thing()
w = weakref.ref(thing)
same = w()
del thing
print(w() is same)  # expect: True
del same
print(w() is None)  # expect: True
