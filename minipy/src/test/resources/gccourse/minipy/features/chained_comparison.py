# Chained comparison
x = 5
print(1 < x < 10, 1 < x < 3, 1 == 1.0 == True, 3 > 2 > 2)
# expect: True False True False
