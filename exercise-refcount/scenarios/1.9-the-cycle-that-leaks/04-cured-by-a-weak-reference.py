# A weak reference to the parent makes no cycle
# claim c16
import weakref

class Parent:
    def __del__(self):
        print("del parent")

class Child:
    def __del__(self):
        print("del child")

parent = Parent()
child = Child()
parent.child = child
child.parent = weakref.ref(parent)
del child
print("parent holds child")  # expect: parent holds child
del parent  # expect: del parent | del child
