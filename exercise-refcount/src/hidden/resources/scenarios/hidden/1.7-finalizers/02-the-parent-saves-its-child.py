# A __del__ that hands its child on saves the child, not itself
from course import refcount

class Child:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print(f"del {self.name}")

class Parent:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        orphans.append(self.child)
        print(f"del {self.name}")

orphans = []
parent = Parent("parent")
parent.child = Child("saved")
parent.toy = Child("toy")
del parent  # expect: del parent | del toy
print(orphans[0].name, refcount(orphans[0]))  # expect: saved 1
orphans.pop()  # expect: del saved
