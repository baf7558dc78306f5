# List that holds itself
a = [1]
a.append(a)
print(a, a[1] is a)
# expect: [1, [...]] True
