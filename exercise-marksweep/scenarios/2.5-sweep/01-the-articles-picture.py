# The articles' picture: 4 and 5 cannot be reached, and go
# claim c30
import gc
import weakref

class Node:
    def __init__(self, number):
        self.number = number
        self.refs = []

root = Node(1)
root.refs.append(Node(2))
root.refs.append(Node(3))
four = Node(4)
five = Node(5)
four.refs.append(five)
five.refs.append(four)
watched = [weakref.ref(root), weakref.ref(root.refs[0]), weakref.ref(root.refs[1])]
watched.append(weakref.ref(four))
watched.append(weakref.ref(five))
del four, five
gc.collect()
for see in watched:
    if see() is None:
        print("gone")
    else:
        print("alive", see().number)
# expect: alive 1 | alive 2 | alive 3 | gone | gone
