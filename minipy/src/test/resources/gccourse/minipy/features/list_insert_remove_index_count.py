# List insert remove index count
a = [3, 1, 3]
a.insert(1, "x")
a.remove(3)
print(a, a.index(3), a.count(3), a.count(9))
# expect: ['x', 1, 3] 2 1 0
