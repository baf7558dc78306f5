# There is no generation behind the oldest
import gc
from course import begin, gen, gensize

class Thing:
    pass

begin()
thing = Thing()
for i in range(5):
    gc.collect()
print(gen(thing), gensize(2))  # expect: 2 1
thing = None
print(gensize(2))  # expect: 0
