# Recursion: one root for each call
import gc
import weakref

class Thing:
    pass

watched = []

def down(depth):
    mine = Thing()
    watched.append(weakref.ref(mine))
    if depth == 0:
        gc.collect()
    else:
        down(depth - 1)
    return mine

held = [down(40), down(20)]
gc.collect()
print(watched[0]() is held[0], watched[41]() is held[1])  # expect: True True
