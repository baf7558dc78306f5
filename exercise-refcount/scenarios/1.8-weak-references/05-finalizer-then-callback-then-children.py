# First __del__, where the weak reference still works; then the callback; then the children
import weakref

class Child:
    def __del__(self):
        print("del child")

class Parent:
    def __del__(self):
        print("del parent", w() is self)

def gone(w):
    print("gone", w() is None)

parent = Parent()
parent.child = Child()
w = weakref.ref(parent, gone)
del parent  # expect: del parent True | gone True | del child
