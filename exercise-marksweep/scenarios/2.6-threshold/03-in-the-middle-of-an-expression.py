# A collection in the middle of an expression loses nothing
# heap: 64 KiB

class Pair:
    def __init__(self, left, right):
        self.left = left
        self.right = right

def tree(depth):
    if depth == 0:
        return None
    return Pair(tree(depth - 1), tree(depth - 1))

def size(pair):
    if pair is None:
        return 0
    return 1 + size(pair.left) + size(pair.right)

for i in range(100):
    if size(tree(5)) != 31:
        print("lost something")
print("done")  # expect: done
