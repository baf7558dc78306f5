# A tree goes depth first: the object, then all that its first attribute held, then the second

class Node:
    def __init__(self, name, left, right):
        self.name = name
        self.left = left
        self.right = right

    def __del__(self):
        print(self.name)

def leaf(name):
    return Node(name, None, None)

root = Node("root", Node("1", leaf("11"), leaf("12")), Node("2", leaf("21"), None))
kept = root.left
del root  # expect: root | 2 | 21
print(kept.name)  # expect: 1
del kept  # expect: 1 | 11 | 12
