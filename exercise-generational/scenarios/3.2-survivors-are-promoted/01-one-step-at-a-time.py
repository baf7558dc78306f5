# Who survives a collection moves into the next generation
# claim c09
import gc
from course import begin, gen

class Thing:
    pass

begin()
thing = Thing()
print(gen(thing))  # expect: 0
gc.collect(0)
print(gen(thing))  # expect: 1
gc.collect(1)
print(gen(thing))  # expect: 2
gc.collect(2)
print(gen(thing))  # expect: 2
fresh = Thing()
gc.collect()
print(gen(fresh))  # expect: 2
