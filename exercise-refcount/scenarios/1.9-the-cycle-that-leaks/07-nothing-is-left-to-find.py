# What counting has freed, no collection needs to find
# claim c25
import gc
from course import begin

class Thing:
    pass

begin()
x = Thing()
items = [x, Thing()]
items.remove(x)
del items[0]
print(gc.collect())  # expect: 0
del x
del items
print(gc.collect(), gc.collect(0), gc.collect(1))  # expect: 0 0 0
