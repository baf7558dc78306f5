# An inner tuple that the outer one alone holds comes behind it in the list: it takes two collections
import gc
from course import begin, gen

begin()
x = 1000 + 1
outer = ((x, x), x)
print(gen(outer), gen(outer[0]))  # expect: 0 0
gc.collect(0)
print(gen(outer), gen(outer[0]))  # expect: 1 -1
gc.collect(1)
print(gen(outer), gen(outer[0]))  # expect: -1 -1
