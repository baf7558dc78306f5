# Augmented operators
i = 5
i **= 2
i <<= 1
i |= 1
i &= 0xff
i ^= 2
i >>= 1
i //= 2
i %= 7
i -= 1
print(i)
# expect: 4
