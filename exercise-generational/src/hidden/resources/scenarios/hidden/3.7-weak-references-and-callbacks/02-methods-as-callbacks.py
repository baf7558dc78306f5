# A bound method as callback: it dies with its owner, or speaks for it
import gc
import weakref
from course import begin

class Watcher:
    def __init__(self, name):
        self.name = name

    def gone(self, reference):
        print(self.name, "saw it")

class Node:
    pass

begin()
living = Watcher("living")
node = Node()
node.me = node
node.watcher = Watcher("garbage")
node.watch = weakref.ref(node, node.watcher.gone)
watch = weakref.ref(node, living.gone)
node = None
print(gc.collect())  # expect: living saw it | 4
print(watch() is None)  # expect: True
