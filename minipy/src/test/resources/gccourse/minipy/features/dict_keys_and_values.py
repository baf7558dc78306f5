# Dict keys and values
d = {"a": 1, "b": 2}
print(d.keys(), d.values(), list(d), sum(d.values()), "a" in d.keys(), 2 in d.values())
# expect: dict_keys(['a', 'b']) dict_values([1, 2]) ['a', 'b'] 3 True True
