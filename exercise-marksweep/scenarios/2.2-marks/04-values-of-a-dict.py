# Through the values of a dict
import gc
import weakref

class Thing:
    pass

box = {"k": Thing(), "l": Thing()}
see_one = weakref.ref(box["k"])
see_two = weakref.ref(box["l"])
gc.collect()
print(see_one() is box["k"], see_two() is box["l"])  # expect: True True
