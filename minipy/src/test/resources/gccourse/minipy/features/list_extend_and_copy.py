# List extend and copy
a = [1]
b = a.copy()
a.extend([2, 3])
a.extend("xy")
print(a, b, a + b, b * 3)
# expect: [1, 2, 3, 'x', 'y'] [1] [1, 2, 3, 'x', 'y', 1] [1, 1, 1]
