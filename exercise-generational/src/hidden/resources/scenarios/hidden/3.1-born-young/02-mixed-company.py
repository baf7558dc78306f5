# Only containers are in the list of a generation
import gc
from course import gensize

class Thing:
    pass

gc.disable()
before = gensize(0)
items = []
for i in range(40):
    items.append(i * 1000)
    items.append(f"text {i}")
print(gensize(0) - before)  # expect: 1
for i in range(10):
    items.append(Thing())
    items.append([i])
print(gensize(0) - before)  # expect: 21
while len(items) > 85:
    items.pop()
print(gensize(0) - before)  # expect: 6
