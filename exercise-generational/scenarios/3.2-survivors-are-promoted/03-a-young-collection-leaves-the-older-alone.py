# A collection of generation 0 moves nobody else
import gc
from course import begin, gen

class Thing:
    pass

begin()
oldest = Thing()
gc.collect(1)
older = Thing()
gc.collect(0)
young = Thing()
print(gen(oldest), gen(older), gen(young))  # expect: 2 1 0
gc.collect(0)
print(gen(oldest), gen(older), gen(young))  # expect: 2 1 1
gc.collect(0)
print(gen(oldest), gen(older), gen(young))  # expect: 2 1 1
