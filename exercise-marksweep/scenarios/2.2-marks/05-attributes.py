# Through the attributes of an object
import gc
import weakref

class Thing:
    pass

box = Thing()
box.first = Thing()
box.second = Thing()
see_one = weakref.ref(box.first)
see_two = weakref.ref(box.second)
gc.collect()
print(see_one() is box.first, see_two() is box.second)  # expect: True True
