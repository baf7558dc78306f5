# Of a chain of a thousand, every tenth is saved; what hangs on it is whole, and goes later, silently
from course import refcount

class Tally:
    pass

class Node:
    def __init__(self, number, rest):
        self.number = number
        self.rest = rest

    def __del__(self):
        tally.finalized = tally.finalized + 1
        if self.number == 9:
            saved.append(self)

tally = Tally()
tally.finalized = 0
saved = []
chain = None
for i in range(100):
    for j in range(10):
        chain = Node(j, chain)
while chain is not None:
    chain = None
    if len(saved) > 0:
        last = saved.pop()
        chain = last.rest
        last.rest = None
        last = None
print(tally.finalized)  # expect: 1000
