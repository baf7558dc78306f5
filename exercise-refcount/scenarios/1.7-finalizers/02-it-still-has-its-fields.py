# __del__ still has everything the object held; the children go afterwards

class Child:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print(f"del {self.name}")

class Parent:
    def __del__(self):
        print(f"del parent of {self.child.name}")

parent = Parent()
parent.child = Child("child")
del parent  # expect: del parent of child | del child
