# Twenty thousand dicts, each inside the next
# heap: 64 MiB
from course import refcount

anchor = []
nest = {"inner": anchor}
for i in range(20000):
    nest = {"first": 1, "inner": nest, "last": anchor}
print(refcount(anchor))  # expect: 20002
del nest
print(refcount(anchor))  # expect: 1
