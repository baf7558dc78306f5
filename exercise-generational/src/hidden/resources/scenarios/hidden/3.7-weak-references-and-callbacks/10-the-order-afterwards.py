# Those who have called back stand at the end of the older generation, in the order of the calls
import gc
import weakref
from course import begin

class Node:
    __slots__ = ("me", "__weakref__")

def gone(reference):
    called.append(reference)

def order(generation):
    line = ""
    for one in gc.get_objects(generation):
        for i in range(6):
            if one is watches[i]:
                line = line + f"{i}"
    print(line)

begin()
called = []
a = Node()
b = Node()
c = Node()
a.me = a
b.me = b
watches = [weakref.ref(b, gone), weakref.ref(c, gone), weakref.ref(a, gone), weakref.ref(b), weakref.ref(a, gone), weakref.ref(b, gone)]
order(0)  # expect: 012345
a = b = None
print(gc.collect(0), len(called))  # expect: 2 4
order(1)  # expect: 314250
watches = None
