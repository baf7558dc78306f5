# A finalizer runs once, before anything is freed
import gc

class Node:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        heard.append(f"{self.name} knows {self.other.name}")

heard = []
a = Node("a")
b = Node("b")
a.other = b
b.other = a
gc.collect()
print(len(heard))  # expect: 0
del a, b
gc.collect()
print(len(heard))  # expect: 2
gc.collect()
print(len(heard), "a knows b" in heard, "b knows a" in heard)  # expect: 2 True True
