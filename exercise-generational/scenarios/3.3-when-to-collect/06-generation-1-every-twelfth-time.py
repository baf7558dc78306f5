# Every twelfth collection is one of generation 1
# claim c13
import gc
from course import begin, collections

class Thing:
    __slots__ = ("x", "__weakref__")

def watch(n):
    line = ""
    zero = collections(0)
    one = collections(1)
    for i in range(n):
        kept[i] = Thing()
        if collections(0) > zero:
            line = line + "0"
            zero = collections(0)
        if collections(1) > one:
            line = line + "1"
            one = collections(1)
    print(line)

kept = [None] * 28000
begin(True)
watch(28000)  # expect: 000000000001000000000001000000000001000
