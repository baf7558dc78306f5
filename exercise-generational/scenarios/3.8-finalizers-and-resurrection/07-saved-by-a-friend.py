# A finalizer may save somebody else
import gc
from course import begin

class Saver:
    def __del__(self):
        global saved
        saved = self.other

class Node:
    def __init__(self, name):
        self.name = name

begin()
saved = None
saver = Saver()
node = Node("saved")
node.me = node
saver.me = saver
saver.other = node
saver = node = None
print(gc.collect())  # expect: 1
print(saved.name, saved.me is saved)  # expect: saved True
saved = None
print(gc.collect())  # expect: 1
