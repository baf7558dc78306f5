# What a callback makes and keeps is in use, with all that it holds
import gc
import weakref

class Thing:
    pass

def gone(reference):
    thing = Thing()
    thing.parts = [1, (Thing(), {"k": [2]})]
    log.append(thing)

log = []
a = Thing()
a.me = a
watch = weakref.ref(a, gone)
del a
gc.collect()
print(len(log), log[0].parts[0], log[0].parts[1][1])  # expect: 1 1 {'k': [2]}
gc.collect()
print(len(log), log[0].parts[0], log[0].parts[1][1])  # expect: 1 1 {'k': [2]}
