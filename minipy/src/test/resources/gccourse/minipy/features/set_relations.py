# Set relations
a = {1, 2}
print(a < {1, 2, 3}, a <= a, a > set(), a == {2, 1}, a.issubset([1, 2, 3]), a.issuperset([1]), a.isdisjoint([5]))
# expect: True True True True True True True
