# Children are given back too, so a small heap is enough
# heap: 256 KiB

class Thing:
    pass

for i in range(10000):
    family = [Thing(), (Thing(), 1), {"child": Thing()}]
    del family
print("still running")  # expect: still running
