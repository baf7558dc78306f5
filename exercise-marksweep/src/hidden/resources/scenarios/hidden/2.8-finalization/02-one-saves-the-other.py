# One finalizer saves another object that was to die, and lets go of it later
import gc
import weakref

class Thing:
    pass

class Saver:
    def __del__(self):
        saved.append(self.friend)

saved = []
saver = Saver()
saver.friend = Thing()
saver.friend.saver = saver
saver.friend.child = Thing()
saver.friend.child.name = "child"
del saver
gc.collect()
print(saved[0].child.name, saved[0].saver.friend is saved[0])  # expect: child True
see = weakref.ref(saved[0].child)
saved.clear()
gc.collect()
print(see() is None)  # expect: True
