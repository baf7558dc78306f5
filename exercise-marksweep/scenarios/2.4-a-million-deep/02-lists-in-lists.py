# Twenty thousand lists, one in the other
import gc
import weakref

class Thing:
    pass

end = Thing()
see = weakref.ref(end)
nest = [end]
for i in range(20000):
    nest = [nest]
del end, i
gc.collect()
print(see() is None)  # expect: False
