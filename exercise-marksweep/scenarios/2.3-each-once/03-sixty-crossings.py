# Sixty crossings: a million million million ways, and sixty-one objects
import gc

class Node:
    def __init__(self, left, right):
        self.left = left
        self.right = right

top = Node(None, None)
for i in range(60):
    top = Node(top, top)
gc.collect()

depth = 0
node = top
while node.left is not None:
    depth += 1
    node = node.right
print(depth)  # expect: 60
