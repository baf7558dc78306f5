# Weak links to the parents let a whole tree go, the root first
import weakref

class Node:
    def __init__(self, name, parent):
        self.name = name
        self.children = []
        if parent is None:
            self.parent = None
        else:
            self.parent = weakref.ref(parent)
            parent.children.append(self)

    def path(self):
        if self.parent is None:
            return self.name
        parent = self.parent
        return parent().path() + "/" + self.name

    def __del__(self):
        print(f"del {self.name}")

root = Node("root", None)
left = Node("left", root)
right = Node("right", root)
leaf = Node("leaf", left)
print(leaf.path())  # expect: root/left/leaf
above = leaf.parent
print(above() is left)  # expect: True
del left
del right
del root  # expect: del root | del right | del left
print(above() is None)  # expect: True
del leaf  # expect: del leaf
