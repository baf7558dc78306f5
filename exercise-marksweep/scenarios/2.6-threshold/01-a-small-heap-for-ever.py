# Nobody calls the collector, and a small heap is enough
# heap: 64 KiB

class Thing:
    pass

for i in range(60):
    for j in range(50):
        thing = Thing()
        thing.me = [thing]
print("still running")  # expect: still running
