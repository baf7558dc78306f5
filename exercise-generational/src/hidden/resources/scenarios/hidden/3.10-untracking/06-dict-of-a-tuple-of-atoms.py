# The tuple first, then the dict that holds it, in one full collection
import gc
from course import begin, gen

begin()
x = 1000 + 1
drawer = {"pair": (x, x)}
print(gen(drawer), gen(drawer["pair"]))  # expect: 0 0
gc.collect()
print(gen(drawer), gen(drawer["pair"]))  # expect: -1 -1
