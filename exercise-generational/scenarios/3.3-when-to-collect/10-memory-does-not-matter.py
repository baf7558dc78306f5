# Megabytes of text start nothing, though they nearly fill the heap; 2,103 small objects start three collections
# claim c08
# heap: 12 MiB
from course import begin, collections

class Thing:
    __slots__ = ("x", "__weakref__")

texts = [None] * 100
things = [None] * 2103
begin(True)
for i in range(100):
    texts[i] = "x" * (100000 + i)
print(collections(0))  # expect: 0
for i in range(2103):
    things[i] = Thing()
print(collections(0))  # expect: 3
