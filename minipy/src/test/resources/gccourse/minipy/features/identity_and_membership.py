# Identity and membership
a = [1]
print(a is a, a is not [1], 1 in a, 2 not in a, None is None, "a" in {"a": 1})
# expect: True True True True True True
