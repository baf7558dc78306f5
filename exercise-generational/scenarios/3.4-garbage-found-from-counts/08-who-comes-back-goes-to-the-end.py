# Who was set aside and comes back stands at the end of the list; nobody else has moved
import gc
from course import begin

class Node:
    def __init__(self, name):
        self.name = name

begin()
gc.set_debug(gc.DEBUG_SAVEALL)
x = Node("x")
y = Node("y")
z = Node("z")
last = Node("last")
z.next = y
y.next = x
x = y = None
gc.collect()
for node in gc.get_objects(2):  # expect: z | last | y | x
    print(node.name)
gc.collect()
for node in gc.get_objects(2):  # expect: z | last | y | x
    print(node.name)
