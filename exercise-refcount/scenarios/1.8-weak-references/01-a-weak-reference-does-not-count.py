# A weak reference does not count
from course import refcount
import weakref

class Thing:
    def __del__(self):
        print("del thing")

thing = Thing()
w = weakref.ref(thing)
print(refcount(thing))  # expect: 1
print(w() is thing)  # expect: True
del thing  # expect: del thing
