# A bound method as callback keeps its object alive until the watched one is gone
from course import refcount
import weakref

class Watcher:
    def __init__(self, name):
        self.name = name

    def gone(self, w):
        print(f"{self.name} saw it", w() is None)

    def __del__(self):
        print(f"del {self.name}")

class Thing:
    pass

thing = Thing()
watcher = Watcher("watcher")
w = weakref.ref(thing, watcher.gone)
plain = weakref.ref(thing)
print(refcount(watcher), refcount(thing))  # expect: 2 1
print(weakref.ref(thing) is plain, w is plain)  # expect: True False
del watcher
del thing  # expect: watcher saw it True | del watcher
print(plain() is None, w() is None)  # expect: True True
