# Matrix
m = [[1, 2], [3, 4]]
t = [[row[i] for row in m] for i in range(2)]
print(t, [[sum(r[i] * c[i] for i in range(2)) for c in t] for r in m])
# expect: [[1, 3], [2, 4]] [[7, 10], [15, 22]]
