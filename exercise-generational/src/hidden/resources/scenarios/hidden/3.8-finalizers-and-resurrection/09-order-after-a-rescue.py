# Who was set aside and came back stands at the end of the list: later its finalizer runs last
import gc
from course import begin

class Node:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("del", self.name)

begin()
a = Node("a")
b = Node("b")
c = Node("c")
c.next = a
a.me = a
b.me = b
a = None
gc.collect(0)
a = c.next
c.me = c
c.next = None
a = b = c = None
print(gc.collect(1))  # expect: del b | del c | del a | 3
