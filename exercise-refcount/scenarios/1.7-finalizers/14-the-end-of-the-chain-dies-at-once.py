# The last of a thousand nodes dies in the statement that lets go of the first

class Node:
    def __init__(self, rest):
        self.next = rest

class Tail:
    def __del__(self):
        print("del tail")

head = Node(Tail())
for i in range(1000):
    head = Node(head)
print("built")  # expect: built
del head  # expect: del tail
print("next")  # expect: next
