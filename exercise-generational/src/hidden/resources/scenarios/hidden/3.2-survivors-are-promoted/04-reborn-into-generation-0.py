# An old object that comes back from the dead begins anew
import gc
from course import begin, gen

class Phoenix:
    def __del__(self):
        global saved
        print("dying", gen(self))
        saved = self

saved = None
begin()
bird = Phoenix()
gc.collect()
print(gen(bird))  # expect: 2
del bird  # expect: dying 0
print(gen(saved))  # expect: 0
gc.collect(0)
print(gen(saved))  # expect: 1
saved = None
