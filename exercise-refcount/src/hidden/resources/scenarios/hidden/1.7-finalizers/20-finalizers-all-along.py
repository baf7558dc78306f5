# Every one of five thousand finalizers in a chain runs, each once

class Tally:
    pass

class Node:
    def __init__(self, rest):
        self.rest = rest

    def __del__(self):
        tally.dead = tally.dead + 1

tally = Tally()
tally.dead = 0
head = None
for i in range(5000):
    head = Node(head)
print(tally.dead)  # expect: 0
head = None
print(tally.dead)  # expect: 5000
