# Whatever can hold something is born into generation 0
import gc
from course import gen

class Thing:
    pass

gc.disable()
thing = Thing()
items = []
print(gen(thing), gen(items))  # expect: 0 0
pair = (thing, items)
drawer = {"k": thing}
print(gen(pair), gen(drawer))  # expect: 0 0
