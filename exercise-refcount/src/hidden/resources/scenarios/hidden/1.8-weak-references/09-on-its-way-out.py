# A weak reference that goes before its target is silent, at any depth, and is not handed out again
import weakref

class Thing:
    pass

class Asker:
    def __del__(self):
        global found
        found = weakref.ref(anchor)

def gone(reference):
    print("gone")

def watching(depth):
    thing = Thing()
    items = [thing, weakref.ref(thing, gone)]
    thing = None
    for i in range(depth):
        items = [items]

def asking(depth):
    items = [weakref.ref(anchor), Asker(), weakref.ref(anchor)]
    for i in range(depth):
        items = [items]

anchor = Thing()
found = None
for depth in range(120):
    watching(depth)
    asking(depth)
    found = None
    asking(depth)
print(found() is anchor)  # expect: True
found = None
