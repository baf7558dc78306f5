# Down a tree of objects, each __del__ runs before those below it

class Node:
    def __init__(self, name, children):
        self.name = name
        self.children = children

    def __del__(self):
        print(f"del {self.name}")

tree = Node("root", [Node("left", [Node("leaf", [])]), Node("right", [])])
del tree  # expect: del root | del right | del left | del leaf
