# A full collection looks at the dicts after the tuples
import gc
from course import begin, gen

begin()
x = 1000 + 1
drawer = {"k": []}
drawer["k"] = (x, x)
print(gen(drawer), gen(drawer["k"]))  # expect: 0 0
gc.collect()
print(gen(drawer), gen(drawer["k"]))  # expect: -1 -1
