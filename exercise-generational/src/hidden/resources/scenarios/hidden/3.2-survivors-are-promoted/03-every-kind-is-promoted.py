# Lists, tuples, dicts, methods and weak references grow old alike
import gc
from course import begin, gen

class Thing:
    pass

begin()
items = []
thing = Thing()
gc.collect(0)
print(gen(items), gen(thing))  # expect: 1 1
more = []
gc.collect(1)
print(gen(items), gen(thing), gen(more))  # expect: 2 2 2
items.append(1)
print(gen(items))  # expect: 2
