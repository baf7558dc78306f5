# Memory that was given back is used again
# heap: 64 KiB
import gc

class Thing:
    pass

for i in range(200):
    for j in range(30):
        thing = Thing()
        thing.me = thing
        thing.items = [thing, j]
    gc.collect()
print("still running")  # expect: still running
