# Who comes back from the dead is young again, however old it was
import gc
from course import begin, gen

class Phoenix:
    __slots__ = ("me",)

    def __del__(self):
        saved.append(self)

saved = []
begin()
bird = Phoenix()
gc.collect()
print(gen(bird))  # expect: 2
bird = None
print(len(saved), gen(saved[0]))  # expect: 1 0

bird = saved.pop()
bird.me = bird
bird = None
print(gc.collect(0))  # expect: 1
