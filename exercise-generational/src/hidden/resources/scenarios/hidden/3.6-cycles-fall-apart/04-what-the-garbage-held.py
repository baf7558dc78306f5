# Numbers, texts and lists that only garbage held are freed, and what others hold is not
import gc
from course import begin, gensize, refcount

class Node:
    pass

begin()
shared = ["shared"]
node = Node()
node.me = node
node.number = 70000 * 3
node.text = "text" * 3
node.items = [1, [2], {"k": shared}, (shared, 5)]
print(refcount(shared))  # expect: 3
node = None
print(gc.collect())  # expect: 5
print(refcount(shared), gensize(2))  # expect: 1 1
