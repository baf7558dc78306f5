# Records of numbers: none of them is tracked for long
import gc
from course import begin, gensize

def record(i):
    return {"number": i, "text": f"record {i}"}

def point(i):
    return (i, i + 1)

def build(n):
    for i in range(n):
        items.append(record(i))
        items.append(point(i))

begin()
items = []
build(50)
print(gensize(0))  # expect: 51
gc.collect(0)
print(gensize(0), gensize(1))  # expect: 0 1
items[0]["list"] = items
print(gensize(0), gensize(1))  # expect: 1 1
gc.collect()
print(gensize(2))  # expect: 2
items = None
print(gc.collect())  # expect: 2
