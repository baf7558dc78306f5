# A chain cut in the middle loses one half now, the other half later
# heap: 64 MiB
from course import refcount

class Node:
    __slots__ = ("rest", "mark")

def build(rest, mark):
    for i in range(5000):
        node = Node()
        node.rest = rest
        node.mark = mark
        rest = node
    return rest

far = []
near = []
joint = build(None, far)
head = build(joint, near)
print(refcount(far), refcount(near), refcount(joint))  # expect: 5001 5001 2
joint.rest = None
print(refcount(far), refcount(near))  # expect: 2 5001
head = None
print(refcount(far), refcount(near), refcount(joint))  # expect: 2 1 1
joint = None
print(refcount(far))  # expect: 1
