# List slice assignment
a = [1, 2, 3, 4, 5]
a[1:3] = ["x", "y", "z"]
print(a)
# expect: [1, 'x', 'y', 'z', 4, 5]
a[::2] = [0, 0, 0]
print(a)
# expect: [0, 'x', 0, 'z', 0, 5]
a[2:2] = (7,)
print(a)
# expect: [0, 'x', 7, 0, 'z', 0, 5]
