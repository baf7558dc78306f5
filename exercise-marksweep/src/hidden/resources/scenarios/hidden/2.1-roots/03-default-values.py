# What a function keeps as its default value
import gc
import weakref

class Thing:
    pass

def keeper(thing=Thing()):
    return thing

see = weakref.ref(keeper())
gc.collect()
print(see() is keeper())  # expect: True
