# Callbacks run from the newest to the oldest
import weakref

class Thing:
    pass

def first(w):
    print("first")

def second(w):
    print("second")

def third(w):
    print("third")

thing = Thing()
w1 = weakref.ref(thing, first)
w2 = weakref.ref(thing, second)
w3 = weakref.ref(thing, third)
del thing  # expect: third | second | first
