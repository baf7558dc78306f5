# Two thousand finalizers in one collection, in order; every third object is saved
# heap: 64 MiB
import gc
from course import begin, gensize

class Node:
    __slots__ = ("me", "number")

    def __del__(self):
        heard.append(self.number)
        if self.number % 3 == 0:
            saved.append(self)

def lose(n):
    for i in range(n):
        node = Node()
        node.me = node
        node.number = i

def check(n):
    wrong = 0
    for i in range(n):
        if heard[i] != i:
            wrong = wrong + 1
    for i in range(len(saved)):
        if saved[i].number != 3 * i or saved[i].me is not saved[i]:
            wrong = wrong + 1
    print(len(heard), len(saved), wrong)

begin()
heard = []
saved = []
lose(2000)
print(gc.collect(1), gensize(0), gensize(1), gensize(2))  # expect: 1333 0 0 669
check(2000)  # expect: 2000 667 0
saved.clear()
print(gc.collect(), len(heard), gensize(2))  # expect: 667 2000 2
