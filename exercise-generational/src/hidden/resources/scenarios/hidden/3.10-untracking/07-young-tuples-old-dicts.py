# Young collections let tuples go and no dicts; a dict in a tuple keeps both
import gc
from course import begin, gen, gensize

begin()
x = 1000 + 1
drawer = {"k": []}
drawer["k"] = (x, x)
holder = (drawer, x)
print(gen(drawer), gen(drawer["k"]), gen(holder))  # expect: 0 0 0
gc.collect(0)
print(gen(drawer), gen(drawer["k"]), gen(holder))  # expect: 1 -1 1
gc.collect(1)
print(gen(drawer), gen(drawer["k"]), gen(holder))  # expect: 2 -1 2
gc.collect(2)
print(gen(drawer), gen(drawer["k"]), gen(holder))  # expect: -1 -1 2
holder = None
drawer["k"] = (x, drawer)
print(gen(drawer), gen(drawer["k"]))  # expect: 0 0
drawer = None
print(gc.collect(0), gensize(0), gensize(1), gensize(2))  # expect: 2 0 0 0
