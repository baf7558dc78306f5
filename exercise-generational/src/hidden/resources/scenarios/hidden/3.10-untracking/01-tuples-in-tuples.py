# Tuples of tuples are let go from the inside out
import gc
from course import begin, gen

begin()
number = 500 + 500
one = (number,)
two = (one, number)
three = (two, one)
print(gen(one), gen(two), gen(three))  # expect: 0 0 0
gc.collect(0)
print(gen(one), gen(two), gen(three))  # expect: -1 -1 -1
wrong = ((number, []), number)
gc.collect()
print(gen(wrong), gen(wrong[0]))  # expect: 2 2
