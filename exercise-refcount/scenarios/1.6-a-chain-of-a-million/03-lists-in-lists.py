# Twenty thousand lists, each inside the next
# heap: 64 MiB
from course import refcount

anchor = []
nest = [anchor]
for i in range(20000):
    nest = [nest]
print(refcount(anchor))  # expect: 2
del nest
print(refcount(anchor))  # expect: 1
