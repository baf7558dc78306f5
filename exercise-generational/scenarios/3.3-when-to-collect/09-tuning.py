# Higher thresholds, fewer collections; threshold 0, none at all
# claim c17
import gc
from course import begin, collections

class Thing:
    __slots__ = ("x", "__weakref__")

def fill(n):
    for i in range(n):
        kept[i] = Thing()

def tune(threshold):
    gc.set_threshold(threshold, 10, 10)
    begin(True)
    fill(7000)
    print(threshold, collections(0), collections(1))
    begin()
    for i in range(7000):
        kept[i] = None

kept = [None] * 7000
tune(700)  # expect: 700 9 0
tune(7000)  # expect: 7000 0 0
tune(70)  # expect: 70 90 8
tune(0)  # expect: 0 0 0
