# Tuple comparison
print((1, 2) < (1, 3), (1,) < (1, 0), max([(1, "b"), (1, "a"), (0, "z")]))
# expect: True True (1, 'b')
