# List augmented
a = [1]
b = a
a += [2]
a *= 2
print(a, b is a)
# expect: [1, 2, 1, 2] True
