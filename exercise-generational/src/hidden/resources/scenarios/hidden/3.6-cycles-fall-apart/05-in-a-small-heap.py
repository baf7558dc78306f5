# Rings of lists and dicts in a small heap, for a long time
# heap: 1 MiB
import gc
from course import begin

def leak(n):
    for i in range(n):
        items = []
        drawer = {"items": items}
        items.append(drawer)
        items.append((items, drawer))

begin(True)
leak(20000)
gc.disable()
print(gc.isenabled())  # expect: False
