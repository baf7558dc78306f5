# A dict without containers is let go by a full collection, not by a young one
import gc
from course import begin, gen

begin()
drawer = {"k": []}
drawer["k"] = 1
print(gen(drawer))  # expect: 0
gc.collect(0)
print(gen(drawer))  # expect: 1
gc.collect(1)
print(gen(drawer))  # expect: 2
gc.collect()
print(gen(drawer))  # expect: -1
drawer["k"] = [drawer]
print(gen(drawer))  # expect: 0
drawer = None
print(gc.collect())  # expect: 2
