# Counts of hundreds, and of more than a short can hold
# heap: 64 MiB
import gc
from course import begin, collections, count

class Thing:
    __slots__ = ("x",)

def collect(generation, n):
    for i in range(n):
        gc.collect(generation)
    print(collections(0), collections(1), count(0), count(1), count(2))

def fill(n):
    for i in range(n):
        kept.append(Thing())
    print(count(0), collections(0))

kept = []
gc.set_threshold(1000000)
begin(True)
collect(0, 127)  # expect: 127 0 0 127 0
collect(0, 200)  # expect: 327 0 0 327 0
collect(0, 33000)  # expect: 33327 0 0 33327 0
collect(1, 300)  # expect: 33327 300 0 0 300
fill(300)  # expect: 300 33327
fill(40000)  # expect: 40300 33327
gc.set_threshold(700)
