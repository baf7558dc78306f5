# An iterator is a container for as long as the loop runs
import gc
from course import gensize

gc.disable()
items = [1, 2]
before = gensize(0)
for item in items:  # expect: 1 1 | 2 1
    print(item, gensize(0) - before)
print(gensize(0) - before)  # expect: 0
