# List comparison
print([1, 2] < [1, 3], [1, 2] < [1], [] == [], [1, [2]] == [1, [2]], [2] > [1, 9])
# expect: True False True True True
