# 1 is in use, with 2 and 3; 4 and 5 hold each other
# claim c30
import gc
from course import begin, gensize

class Node:
    def __init__(self):
        self.refs = []

begin()
one = Node()
two = Node()
three = Node()
four = Node()
five = Node()
one.refs.append(two)
one.refs.append(three)
four.refs.append(five)
five.refs.append(four)
two = three = four = five = None
print(gc.collect(0))  # expect: 4
print(len(one.refs))  # expect: 2
