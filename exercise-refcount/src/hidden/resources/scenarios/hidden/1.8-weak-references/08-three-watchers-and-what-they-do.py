# Callbacks that let go of one another's weak references: all are called, and the owners go when the last was
import weakref

class Watcher:
    def __init__(self, name):
        self.name = name

    def gone(self, reference):
        print(self.name, len(watches))
        watches.clear()

    def __del__(self):
        print("del", self.name)

class Thing:
    def __init__(self):
        self.part = Part()

class Part:
    def __del__(self):
        print("del part")

watches = []
thing = Thing()
plain = weakref.ref(thing)
watches.append(weakref.ref(thing, Watcher("one").gone))
watches.append(weakref.ref(thing, Watcher("two").gone))
watches.append(weakref.ref(thing, Watcher("three").gone))
del thing
# expect: three 3 | two 0 | one 0 | del one | del two | del three | del part
print(plain() is None)  # expect: True

watches = [plain]
thing = Thing()
watches.append(weakref.ref(thing, Watcher("alone").gone))
del thing  # expect: alone 2 | del alone | del part
