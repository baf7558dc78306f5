# Two hundred thousand allocations on a large heap, and nobody asks for a collection
# heap: 128 MiB
import gc

class Thing:
    __slots__ = ("me",)

def tell(phase, info):
    print(phase)

gc.disable()
gc.callbacks.append(tell)
for i in range(200000):
    thing = Thing()
gc.callbacks.clear()
print("no collection")  # expect: no collection
