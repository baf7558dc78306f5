# What the callbacks are told is what was asked for and what collect() answers
import gc

class Thing:
    pass

def tell(phase, info):
    told.append([phase, info["generation"], info["collected"]])

for generation in range(3):
    told = []
    thing = Thing()
    thing.me = thing
    thing = None
    gc.callbacks.append(tell)
    answer = gc.collect(generation)
    gc.callbacks.clear()
    print(len(told), told[0][0], told[0][1], told[1][0], told[1][1], told[1][2] == answer, answer > 0)
# expect: 2 start 0 stop 0 True True | 2 start 1 stop 1 True True | 2 start 2 stop 2 True True
