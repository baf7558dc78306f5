# Every object of a deep structure is heard of once, whatever holds it, with one watch or two
import weakref

class Tally:
    pass

class Node:
    def __init__(self, inner):
        self.inner = inner
        self.again = inner

class Watcher:
    def heard(self, reference):
        tally.heard = tally.heard + 1
        tally.dead = tally.dead + (reference() is None)

def gone(reference):
    tally.heard = tally.heard + 1
    tally.dead = tally.dead + (reference() is None)

tally = Tally()
tally.heard = 0
tally.dead = 0
watches = []
nest = None
for i in range(100):
    nest = Node(nest)
    watches.append(weakref.ref(nest, gone))
    nest = Node([nest])
    watches.append(weakref.ref(nest, Watcher().heard))
    watches.append(weakref.ref(nest, gone))
    nest = Node({"k": (nest, 1)})
    watches.append(weakref.ref(nest))
    watches.append(weakref.ref(nest, Watcher().heard))
nest = None
print(tally.heard, tally.dead)  # expect: 400 400
alive = 0
for watch in watches:
    if watch() is not None:
        alive += 1
print(alive)  # expect: 0
