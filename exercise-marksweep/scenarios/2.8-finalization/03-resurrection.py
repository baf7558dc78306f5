# A finalizer saves its object, and all that it holds
import gc
import weakref

class SavesItself:
    def __del__(self):
        nest.append(self)

class Thing:
    pass

nest = []
bird = SavesItself()
bird.me = bird
bird.feather = Thing()
see = weakref.ref(bird.feather)
bird.feather.name = "feather"
del bird
gc.collect()
print(len(nest), nest[0].feather.name)  # expect: 1 feather
gc.collect()
print(len(nest), nest[0].feather.name)  # expect: 1 feather
nest.clear()
gc.collect()
print(len(nest))  # expect: 0
