# Ranges
print(list(range(5)), list(range(2, 10, 3)), list(range(5, 0, -2)), len(range(10)), 3 in range(5), range(3), range(10)[2:8:3])
# expect: [0, 1, 2, 3, 4] [2, 5, 8] [5, 3, 1] 10 True range(0, 3) range(2, 8, 3)
