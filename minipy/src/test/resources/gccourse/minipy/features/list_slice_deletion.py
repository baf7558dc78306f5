# List slice deletion
a = list(range(10))
del a[2:4]
print(a)
# expect: [0, 1, 4, 5, 6, 7, 8, 9]
del a[::2]
print(a)
# expect: [1, 5, 7, 9]
del a[:]
print(a)
# expect: []
