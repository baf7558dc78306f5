# A finalizer asks for a collection in the middle of one
import gc
import weakref

class Node:
    def __del__(self):
        gc.collect()
        heard.append(self.other.name)

heard = []
a = Node()
b = Node()
a.name = "a"
b.name = "b"
a.other = b
b.other = a
see = weakref.ref(a)
del a, b
gc.collect()
print(len(heard), see() is None)  # expect: 2 True
