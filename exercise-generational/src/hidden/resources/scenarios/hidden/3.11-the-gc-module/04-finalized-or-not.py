# gc.is_finalized tells whether the finalizer has run
import gc
from course import begin

class Phoenix:
    def __init__(self):
        self.me = self

    def __del__(self):
        saved.append(self)

class Plain:
    pass

begin()
saved = []
one = Phoenix()
two = Plain()
print(gc.is_finalized(one), gc.is_finalized(two))  # expect: False False
one = None
print(gc.collect(0))  # expect: 0
print(gc.is_finalized(saved[0]))  # expect: True
saved.clear()
print(gc.collect())  # expect: 1
