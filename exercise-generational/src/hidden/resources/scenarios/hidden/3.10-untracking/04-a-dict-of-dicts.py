# A dict that holds a dict is tracked, whatever the inner one holds
import gc
from course import begin, gen

begin()
inner = {}
outer = {"inner": inner}
print(gen(inner), gen(outer))  # expect: -1 0
gc.collect()
print(gen(inner), gen(outer))  # expect: -1 2
pair = (inner, 1)
gc.collect()
print(gen(pair))  # expect: 2
