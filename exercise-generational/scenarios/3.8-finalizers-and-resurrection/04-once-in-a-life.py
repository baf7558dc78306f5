# A finalizer runs once, however often its object comes back
import gc
from course import begin

class Phoenix:
    def __del__(self):
        print("del")
        saved.append(self)

begin()
saved = []
bird = Phoenix()
bird.me = bird
bird = None
print(gc.collect(), len(saved))  # expect: del | 0 1
saved.clear()
print(gc.collect(), len(saved))  # expect: 1 0
bird = Phoenix()
bird = None  # expect: del
print(gc.is_finalized(saved[0]))  # expect: True
saved[0].me = saved[0]
saved.clear()
print(gc.collect(), len(saved))  # expect: 1 0
