# A finalizer switches collections off, changes a threshold, makes objects and cycles: all of it stays
import gc
from course import begin, gen

class Node:
    pass

class Busy:
    def __del__(self):
        global made
        gc.disable()
        gc.set_threshold(500)
        made = Node()
        made.me = made
        lost = Node()
        lost.me = lost

made = None
begin(True)
busy = Busy()
busy.me = busy
busy = None
print(gc.collect(0), gc.isenabled(), gc.get_threshold())  # expect: 1 False (500, 10, 10)
print(gen(made))  # expect: 0
print(gc.collect(0), gen(made))  # expect: 1 1
gc.set_threshold(700)
