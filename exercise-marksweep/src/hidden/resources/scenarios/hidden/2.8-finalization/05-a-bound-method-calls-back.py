# A callback that is a method: its object lives as long as the weak reference does
import gc
import weakref

class Thing:
    pass

class Listener:
    def __init__(self):
        self.heard = 0

    def hear(self, reference):
        self.heard += 1
        last.append(self)

last = []
target = Thing()
target.me = target
watch = weakref.ref(target, Listener().hear)
gc.collect()
print(len(last))  # expect: 0
del target
gc.collect()
print(len(last), last[0].heard)  # expect: 1 1
