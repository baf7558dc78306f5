# Twenty thousand tuples and dicts, each inside the next
# heap: 64 MiB
from course import refcount

anchor = []
nest = (anchor, 0)
for i in range(10000):
    nest = {"inner": nest}
    nest = (nest, i)
print(refcount(anchor))  # expect: 2
del nest
print(refcount(anchor))  # expect: 1
