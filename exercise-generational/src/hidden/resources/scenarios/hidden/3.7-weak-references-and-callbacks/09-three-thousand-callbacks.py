# Three thousand callbacks in one collection, each called once, in order
# heap: 64 MiB
import gc
import weakref
from course import begin, collected

class Node:
    __slots__ = ("me", "__weakref__")

def gone(reference):
    heard.append(reference)

def lose(n, each):
    for i in range(n):
        node = Node()
        node.me = node
        for j in range(each):
            watches.append(weakref.ref(node, gone))

def check(n, each):
    wrong = 0
    for i in range(n):
        for j in range(each):
            if heard[i * each + j] is not watches[i * each + each - 1 - j]:
                wrong = wrong + 1
    print(len(heard), wrong)

begin()
heard = []
watches = []
lose(1000, 3)
print(gc.collect(0), collected(0))  # expect: 1000 1000
check(1000, 3)  # expect: 3000 0
heard.clear()
watches.clear()
lose(1, 300)
print(gc.collect())  # expect: 1
check(1, 300)  # expect: 300 0
