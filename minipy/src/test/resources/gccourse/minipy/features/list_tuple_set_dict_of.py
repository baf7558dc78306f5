# List tuple set dict of
print(list("ab"), tuple([1, 2]), list({"a": 1}), dict([("a", 1), ("b", 2)]), dict(x=1), sorted(set("aab")), list((1, 2)))
# expect: ['a', 'b'] (1, 2) ['a'] {'a': 1, 'b': 2} {'x': 1} ['a', 'b'] [1, 2]
