# References from inside, as many as a byte, a short, and more than either can count
# heap: 64 MiB
import gc
from course import begin

class Node:
    __slots__ = ("items",)

def check(n):
    node = Node()
    node.items = [node] * n
    found = gc.collect()
    node = None
    print(n, found, gc.collect())
    gc.garbage.clear()

begin()
gc.set_debug(gc.DEBUG_SAVEALL)
check(127)  # expect: 127 0 2
check(128)  # expect: 128 2 2
check(255)  # expect: 255 4 2
check(256)  # expect: 256 6 2
check(300)  # expect: 300 8 2
check(32767)  # expect: 32767 10 2
check(32768)  # expect: 32768 12 2
check(40000)  # expect: 40000 14 2
check(65535)  # expect: 65535 16 2
check(65536)  # expect: 65536 18 2
check(70000)  # expect: 70000 20 2
