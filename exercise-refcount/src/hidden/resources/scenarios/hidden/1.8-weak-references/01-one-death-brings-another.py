# A callback that lets go of another object brings about the next death
import weakref

class Thing:
    def __init__(self, name):
        self.name = name
        self.part = None

    def __del__(self):
        print(f"del {self.name}")

def gone(w):
    print("callback")
    others.pop()

others = [Thing("other 0"), Thing("other 1")]
thing = Thing("thing")
thing.part = Thing("part")
w1 = weakref.ref(thing, gone)
w2 = weakref.ref(thing, gone)
del thing  # expect: del thing | callback | del other 1 | callback | del other 0 | del part
print(len(others))  # expect: 0
