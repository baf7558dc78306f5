# A finalizer runs once, before anything is freed
import gc

class Node:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        words.append(f"{self.name} knows {self.other.name}")

words = []
a = Node("a")
b = Node("b")
a.other = b
b.other = a
gc.collect()
print(len(words))  # expect: 0
del a, b
gc.collect()
print(len(words))  # expect: 2
gc.collect()
print(len(words), "a knows b" in words, "b knows a" in words)  # expect: 2 True True
