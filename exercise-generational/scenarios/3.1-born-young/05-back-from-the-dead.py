# An object that its finalizer stores away is young again
import gc
from course import gen

class Phoenix:
    def __del__(self):
        print("in its finalizer", gen(self))
        saved.append(self)

gc.disable()
saved = []
bird = Phoenix()
bird = None  # expect: in its finalizer 0
print(gen(saved[0]))  # expect: 0
saved.clear()
