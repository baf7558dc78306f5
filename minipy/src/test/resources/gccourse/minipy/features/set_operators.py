# Set operators
a = {1, 2, 3}
b = {2, 3, 4}
print(a | b, a & b, a - b, a ^ b)
# expect: {1, 2, 3, 4} {2, 3} {1} {1, 4}
a |= {9}
a -= {1}
a &= {2, 9}
a ^= {2, 5}
print(a)
# expect: {9, 5}
