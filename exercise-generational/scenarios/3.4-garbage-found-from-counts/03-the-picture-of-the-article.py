# 1 is in use, with 2 and 3; 4 and 5 hold each other
# claim c30
import gc
from course import begin

class Node:
    def __init__(self, name):
        self.name = name
        self.refs = []

begin()
gc.set_debug(gc.DEBUG_SAVEALL)
one = Node("one")
two = Node("two")
three = Node("three")
four = Node("four")
five = Node("five")
one.refs.append(two)
one.refs.append(three)
four.refs.append(five)
five.refs.append(four)
two = three = four = five = None
print(gc.collect(), len(one.refs))  # expect: 4 2
print(one in gc.garbage, one.refs in gc.garbage, one.refs[0] in gc.garbage)  # expect: False False False
