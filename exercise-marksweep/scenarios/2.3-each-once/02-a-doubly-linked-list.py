# A list that is linked forwards and backwards
import gc

class Node:
    def __init__(self, number):
        self.number = number
        self.next = None
        self.previous = None

first = Node(0)
last = first
for i in range(1, 100):
    node = Node(i)
    node.previous = last
    last.next = node
    last = node
del node
gc.collect()

sum = 0
node = first
while node is not None:
    sum += node.number
    node = node.next
print(sum)  # expect: 4950
while last is not None:
    sum -= last.number
    last = last.previous
print(sum)  # expect: 0
