# Two callbacks that allocate, on a heap that is nearly full
# heap: 64 KiB
import gc

def count(phase, info):
    counts[phase] += 1
    ring = [phase]
    ring.append(ring)

def fill(phase, info):
    for i in range(50):
        ring = [i]
        ring.append(ring)

counts = {"start": 0, "stop": 0}
gc.callbacks.append(count)
gc.callbacks.append(fill)
for i in range(20):
    for j in range(50):
        ring = [i, j]
        ring.append(ring)
    gc.collect()
gc.callbacks.clear()
print(counts["start"] == counts["stop"], counts["start"] >= 20)  # expect: True True
