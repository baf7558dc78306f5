# Six steps away, through one kind of container into the next
import gc
import weakref

class Thing:
    __slots__ = ("left", "right", "__weakref__")

class Plain:
    pass

def far():
    end = Thing()
    middle = Thing()
    middle.left = None
    middle.right = {"k": (None, [end])}
    outer = Plain()
    outer.first = 1
    outer.second = middle
    return [0, (1, outer)]

start = far()
see = weakref.ref(start[1][1].second.right["k"][1][0])
gc.collect()
print(see() is None)  # expect: False
