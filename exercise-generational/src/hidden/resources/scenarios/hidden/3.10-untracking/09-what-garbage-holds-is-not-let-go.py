# Tuples and dicts among the garbage are found and counted like all others
import gc
from course import begin, gen

class Phoenix:
    def __del__(self):
        saved.append(self)

begin()
saved = []
x = 1000 + 1
bird = Phoenix()
bird.me = bird
bird.pair = (x, x)
bird.drawer = {"k": []}
bird.drawer["k"] = x
bird = None
print(gc.collect())  # expect: 0
bird = saved.pop()
print(gen(bird), gen(bird.pair), gen(bird.drawer))  # expect: 2 2 2
gc.collect()
print(gen(bird), gen(bird.pair), gen(bird.drawer))  # expect: 2 -1 -1
bird = None
print(gc.collect())  # expect: 1
