# A bound method and a weak reference are containers too
import gc
import weakref
from course import gen

class Thing:
    def hello(self):
        return "hello"

def gone(reference):
    pass

gc.disable()
thing = Thing()
method = thing.hello
plain = weakref.ref(thing)
loud = weakref.ref(thing, gone)
print(gen(method), gen(plain), gen(loud))  # expect: 0 0 0
print(method())  # expect: hello
