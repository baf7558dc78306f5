# Any all
print(any([0, 1]), any([]), all([1, 0]), all([]), any(x > 2 for x in [1, 2, 3]))
# expect: True False False True True
