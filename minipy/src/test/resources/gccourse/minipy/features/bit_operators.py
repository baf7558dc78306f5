# Bit operators
print(5 & 3, 5 | 3, 5 ^ 3, ~5, 1 << 10, 1024 >> 3, -1 >> 1, 1 << 70, True & False, True | False)
# expect: 1 7 6 -6 1024 128 -1 1180591620717411303424 False True
