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

held = down(40)
print(watched[0]() is held, len(watched))  # expect: True 41
