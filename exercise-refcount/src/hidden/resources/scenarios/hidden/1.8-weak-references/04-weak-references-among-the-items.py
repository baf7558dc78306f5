# A list that dies with its items and their weak references: who goes first decides what is heard
import weakref

class Thing:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print(f"del {self.name}")

def gone(w):
    print("gone")

a = Thing("a")
items = [weakref.ref(a, gone), a]
del a
del items  # expect: del a | gone
b = Thing("b")
items = [b, weakref.ref(b, gone)]
del b
del items  # expect: del b
