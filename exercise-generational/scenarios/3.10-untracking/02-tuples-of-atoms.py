# A tuple of atoms is tracked until the first collection has seen it
import gc
from course import begin, gen

begin()
number = 1000 + 1
pair = (number, "text")
holder = (number, [])
print(gen(pair), gen(holder))  # expect: 0 0
gc.collect(0)
print(gen(pair), gen(holder))  # expect: -1 1
outer = (pair, number)
print(gen(outer))  # expect: 0
gc.collect(0)
print(gen(outer))  # expect: -1
