# And or not
print(0 or "a", [] and 1, not [], None or 0 or "", 1 and 2 and 3)
# expect: a [] True  3
