# Garbage that watches an old object is not told of its death, not even if it is the last to hold it
import gc
import weakref
from course import begin

class Thing:
    def __del__(self):
        print("del thing")

class Node:
    pass

def gone(reference):
    print("gone")

begin()
thing = Thing()
gc.collect()
node = Node()
node.me = node
node.held = thing
node.watch = weakref.ref(thing, gone)
thing = node = None
print(gc.collect(0))  # expect: del thing | 2
thing = Thing()
watch = weakref.ref(thing, gone)
gc.collect()
node = Node()
node.me = node
node.held = thing
thing = node = None
print(gc.collect(0), watch() is None)  # expect: del thing | gone | 1 True
