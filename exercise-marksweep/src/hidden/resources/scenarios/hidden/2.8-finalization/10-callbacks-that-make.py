# Callbacks make things, change what there was, and lose what they had
import gc
import weakref

class Thing:
    pass

class Listener:
    def __init__(self):
        self.heard = None

    def hear(self, reference):
        self.heard = [Thing(), self.heard]
        self.heard[0].mine = {"k": (Thing(), [self])}

def rebind(reference):
    global box
    box = Thing()
    box.old = [1, [2, [3]]]

def drop(reference):
    global lost
    lost = None

def make_weak(reference):
    watches.append(weakref.ref(listener, rebind))

box = Thing()
lost = Thing()
lost.part = [lost]
listener = Listener()
watches = []
target = Thing()
target.me = target
for callback in [listener.hear, rebind, drop, make_weak, listener.hear]:
    watches.append(weakref.ref(target, callback))
see = weakref.ref(lost)
del target, callback
gc.collect()
print(box.old, len(watches), watches[5]() is listener)  # expect: [1, [2, [3]]] 6 True
print(listener.heard[1][1], listener.heard[0].mine["k"][1][0] is listener)  # expect: None True
gc.collect()
print(box.old, see() is None)  # expect: [1, [2, [3]]] True
print(listener.heard[1][0].mine["k"][1][0] is listener)  # expect: True
