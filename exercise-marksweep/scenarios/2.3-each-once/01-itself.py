# An object that refers to itself
import gc
import weakref

class Thing:
    pass

thing = Thing()
thing.me = thing
items = [thing]
items.append(items)
gc.collect()
print(thing.me is thing, items[1] is items)  # expect: True True
