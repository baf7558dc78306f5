# String alignment
print("a".center(5, "*"), "a".ljust(3, "."), "a".rjust(3, "."), "42".zfill(5), "-42".zfill(5))
# expect: **a** a.. ..a 00042 -0042
