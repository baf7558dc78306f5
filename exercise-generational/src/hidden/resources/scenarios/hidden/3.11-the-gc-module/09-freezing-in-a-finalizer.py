# gc.freeze and gc.unfreeze in finalizers: the garbage is in no generation then, and is not frozen
import gc
from course import begin, gen

class Node:
    pass

class Freezer:
    def __del__(self):
        gc.freeze()
        print("frozen", gen(kept), gc.get_freeze_count() - before)

class Saver:
    def __del__(self):
        global saved
        saved = self
        gc.unfreeze()
        print("unfrozen", gen(kept))

saved = None
begin()
before = gc.get_freeze_count()
kept = Node()
freezer = Freezer()
freezer.me = freezer
freezer = None
print(gc.collect(0), gen(kept))  # expect: frozen 3 1 | 1 3
saver = Saver()
saver.me = saver
saver = None
print(gc.collect(1), gen(kept), gen(saved))  # expect: unfrozen 2 | 0 2 2
