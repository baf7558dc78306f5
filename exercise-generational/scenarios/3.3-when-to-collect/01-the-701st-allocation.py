# The 701st allocation collects generation 0
# claim c10
import gc
from course import begin, collections, count

class Thing:
    __slots__ = ("x", "__weakref__")

def allocate(first, last):
    before = collections(0)
    for i in range(first, last):
        kept[i] = Thing()
        if collections(0) != before:
            print("collected at allocation", i + 1)
            before = collections(0)

kept = [None] * 3000
begin(True)
allocate(0, 3000)  # expect: collected at allocation 701 | collected at allocation 1402 | collected at allocation 2103 | collected at allocation 2804
print(count(0))  # expect: 196
