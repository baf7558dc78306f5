# Set combinations
a = {1, 2, 3}
print(a.union([4], [5]), a.intersection([2, 3, 7]), a.difference((1,)), a.symmetric_difference([3, 4]))
# expect: {1, 2, 3, 4, 5} {2, 3} {2, 3} {1, 2, 4}
