# References from inside, as many as a byte, a short, and more than either can count
# heap: 64 MiB
import gc
from course import begin

class Node:
    __slots__ = ("items", "name")

def check(n):
    node = Node()
    node.name = n
    node.items = [node] * n
    found = gc.collect()
    node = None
    print(n, found, gc.collect(), gc.garbage[0].name)
    gc.garbage[0].items = None
    gc.garbage.clear()

begin()
gc.set_debug(gc.DEBUG_SAVEALL)
check(127)  # expect: 127 0 2 127
check(128)  # expect: 128 0 2 128
check(255)  # expect: 255 0 2 255
check(256)  # expect: 256 0 2 256
check(300)  # expect: 300 0 2 300
check(32767)  # expect: 32767 0 2 32767
check(32768)  # expect: 32768 0 2 32768
check(40000)  # expect: 40000 0 2 40000
check(65535)  # expect: 65535 0 2 65535
check(65536)  # expect: 65536 0 2 65536
check(70000)  # expect: 70000 0 2 70000
