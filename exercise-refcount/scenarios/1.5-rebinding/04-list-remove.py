# list.remove and del take a reference from the list; no collector is needed
# claim c23
# claim c25
from course import begin, collections, refcount

class Thing:
    def __del__(self):
        print("died")

begin()
x = Thing()
items = [x, Thing()]
print(refcount(x))  # expect: 2
items.remove(x)
print(refcount(x))  # expect: 1
del items[0]  # expect: died
print(collections(0), collections(1), collections(2))  # expect: 0 0 0
del x  # expect: died
