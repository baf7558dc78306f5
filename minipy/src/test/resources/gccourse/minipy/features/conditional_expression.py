# Conditional expression
for x in [-1, 0, 1]:
    print("negative" if x < 0 else "zero" if x == 0 else "positive")
# expect: negative | zero | positive
