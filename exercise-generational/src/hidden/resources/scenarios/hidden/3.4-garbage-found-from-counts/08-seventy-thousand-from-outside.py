# References from outside of the list, as many as a byte, a short, and more than either can count
# heap: 64 MiB
import gc
from course import begin

class Node:
    __slots__ = ("me", "name")

def check(n):
    node = Node()
    node.name = n
    node.me = node
    for i in range(n):
        holder.append(node)
    node = None
    found = gc.collect()
    holder.clear()
    print(n, found, gc.collect(), gc.garbage[0].name)
    gc.garbage[0].me = None
    gc.garbage.clear()

holder = []
begin()
gc.set_debug(gc.DEBUG_SAVEALL)
check(127)  # expect: 127 0 1 127
check(128)  # expect: 128 0 1 128
check(255)  # expect: 255 0 1 255
check(256)  # expect: 256 0 1 256
check(1000)  # expect: 1000 0 1 1000
check(32768)  # expect: 32768 0 1 32768
check(65535)  # expect: 65535 0 1 65535
check(65536)  # expect: 65536 0 1 65536
check(70000)  # expect: 70000 0 1 70000
