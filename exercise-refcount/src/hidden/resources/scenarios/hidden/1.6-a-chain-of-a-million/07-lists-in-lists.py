# Twenty thousand lists, each inside the next, as its first item and as its last
# heap: 64 MiB
from course import refcount

anchor = []
nest = [anchor]
for i in range(10000):
    nest = [nest, anchor]
    nest = [anchor, nest]
print(refcount(anchor))  # expect: 20002
del nest
print(refcount(anchor))  # expect: 1
