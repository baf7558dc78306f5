# What only running functions hold is promoted like everything else
import gc
from course import begin, gen

class Thing:
    pass

def inner(argument, generation):
    local = Thing()
    gc.collect(generation)
    print(gen(argument), gen(local))
    return local

def outer():
    mine = Thing()
    result = inner(mine, 0)
    print(gen(mine), gen(result))
    again = inner(result, 1)
    print(gen(mine), gen(result), gen(again))

begin()
outer()  # expect: 1 1 | 1 1 | 2 2 | 2 2 2
