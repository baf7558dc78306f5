# A collection of generation 1 takes generation 0 along
import gc
from course import begin, gen, gensize

class Thing:
    pass

begin()
older = Thing()
gc.collect(0)
young = Thing()
gc.collect(1)
print(gen(older), gen(young))  # expect: 2 2
print(gensize(0), gensize(1), gensize(2))  # expect: 0 0 2
