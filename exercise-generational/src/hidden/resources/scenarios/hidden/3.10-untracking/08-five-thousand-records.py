# Five thousand tuples and dicts of numbers: none is left in any list
# heap: 64 MiB
import gc
from course import begin, gensize

def build(n):
    for i in range(n):
        items.append((i + 1000, "x"))
        items.append({"k": items})
        items[2 * i + 1]["k"] = i

begin()
items = []
build(5000)
print(gensize(0))  # expect: 10001
gc.collect(0)
print(gensize(0), gensize(1))  # expect: 0 5001
gc.collect()
print(gensize(0), gensize(1), gensize(2))  # expect: 0 0 1
