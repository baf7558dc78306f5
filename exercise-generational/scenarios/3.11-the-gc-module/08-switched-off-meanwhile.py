# gc.isenabled tells what the program has chosen, inside a collection too, and gc.disable holds
import gc
from course import begin, collections

class Node:
    def __del__(self):
        print("del", gc.isenabled())
        gc.disable()

begin(True)
node = Node()
node.me = node
node = None
print(gc.collect(0), gc.isenabled())  # expect: del True | 1 False
gc.disable()
