# Through the items of a list
import gc
import weakref

class Thing:
    pass

box = [Thing(), Thing()]
see_one = weakref.ref(box[0])
see_two = weakref.ref(box[1])
gc.collect()
print(see_one() is box[0], see_two() is box[1])  # expect: True True
