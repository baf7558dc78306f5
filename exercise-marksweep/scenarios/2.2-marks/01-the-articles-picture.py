# The articles' picture: 1 can be reached, and 2 and 3 through it
import gc
import weakref

class Node:
    def __init__(self, number):
        self.number = number
        self.refs = []

root = Node(1)
root.refs.append(Node(2))
root.refs.append(Node(3))
see_2 = weakref.ref(root.refs[0])
see_3 = weakref.ref(root.refs[1])
gc.collect()
print(root.number, see_2().number, see_3().number)  # expect: 1 2 3
