# A weak reference that was garbage leads nowhere, also if a finalizer saves it
import gc
import weakref

class Thing:
    pass

class Saver:
    def __del__(self):
        saved.append(self.watch)

def gone(reference):
    print("gone")

saved = []
living = Thing()
saver = Saver()
saver.me = saver
saver.watch = weakref.ref(living, gone)
print(saver.watch() is living)  # expect: True
del saver
gc.collect()
print(len(saved), saved[0]() is None)  # expect: 1 True
living.me = living
del living
gc.collect()
print("nobody was called")  # expect: nobody was called
