# Exactly as the thresholds say
# claim c35
import gc
from course import begin, collections

class Thing:
    __slots__ = ("x", "__weakref__")

def watch(n):
    zero = 0
    one = 0
    two = 0
    for i in range(n):
        kept[i] = Thing()
        if collections(0) > zero:
            zero = zero + 1
            print(i + 1, "generation 0")
        if collections(1) > one:
            one = one + 1
            print(i + 1, "generation 1")
        if collections(2) > two:
            two = two + 1
            print(i + 1, "generation 2")

gc.set_threshold(5, 2, 2)
kept = [None] * 90
begin(True)
watch(90)  # expect: 6 generation 0 | 12 generation 0 | 18 generation 0 | 24 generation 1 | 30 generation 0 | 36 generation 0 | 42 generation 0 | 48 generation 1 | 54 generation 0 | 60 generation 0 | 66 generation 0 | 72 generation 1 | 78 generation 2 | 84 generation 0 | 90 generation 0
