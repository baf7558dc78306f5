# Generation by generation with thresholds 3, 1 and 4
import gc
from course import begin, collections, count

class Thing:
    __slots__ = ("x", "__weakref__")

def watch(first, last):
    line = ""
    for i in range(first, last):
        zero = collections(0)
        one = collections(1)
        two = collections(2)
        kept[i] = Thing()
        if collections(0) > zero:
            line = line + "0"
        if collections(1) > one:
            line = line + "1"
        if collections(2) > two:
            line = line + "2"
    print(line, count(0), count(1), count(2))

gc.set_threshold(3, 1, 4)
kept = [None] * 60
begin(True)
watch(0, 20)  # expect: 00100 0 2 1
watch(20, 43)  # expect: 10010 3 1 3
watch(43, 60)  # expect: 01001 0 0 5
