# Rounding
print(round(2.5), round(3.5), round(2.675, 2), round(-1.5), round(1234, -2), int(3.9), int(-3.9))
# expect: 2 4 2.67 -2 1200 3 -3
