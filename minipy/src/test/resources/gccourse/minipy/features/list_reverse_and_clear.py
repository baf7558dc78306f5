# List reverse and clear
a = [1, 2, 3]
a.reverse()
print(a, a[::-1])
# expect: [3, 2, 1] [1, 2, 3]
a.clear()
print(a, not a)
# expect: [] True
