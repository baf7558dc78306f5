# Who dies is out of its generation before a callback hears of it
import gc
import weakref
from course import gensize

class Thing:
    pass

def gone(reference):
    print("in the callback", gensize(0) - before)

gc.disable()
thing = Thing()
watch = weakref.ref(thing, gone)
before = gensize(0)
thing = None  # expect: in the callback -1
print(gensize(0) - before)  # expect: -1
