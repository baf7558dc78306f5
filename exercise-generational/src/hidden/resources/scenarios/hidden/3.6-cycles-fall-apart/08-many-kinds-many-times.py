# A thousand cycles of each kind in one collection
# heap: 64 MiB
import gc
from course import begin, collected, gensize

class Node:
    def hello(self):
        return 1

def lose(n):
    for i in range(n):
        items = []
        items.append(items)
        drawer = {}
        drawer["k"] = drawer
        pair = ([],)
        pair[0].append(pair)
        node = Node()
        node.hello_again = node.hello
        node.pair = (node, {"node": node})
    items = drawer = pair = node = None

begin()
lose(1000)
print(gc.collect(1), gensize(0), gensize(1), gensize(2))  # expect: 8000 0 0 0
lose(1000)
print(gc.collect(0), gensize(0), gensize(1), gensize(2))  # expect: 8000 0 0 0
print(collected(0), collected(1), collected(2))  # expect: 8000 8000 0
