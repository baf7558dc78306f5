# Integer operators
print(7 // 2, -7 // 2, 7 % 3, -7 % 3, 2 ** 10, 2 ** -1, 7 / 2, divmod(-7, 2), -2 ** 2, abs(-5))
# expect: 3 -4 1 2 1024 0.5 3.5 (-4, 1) -4 5
