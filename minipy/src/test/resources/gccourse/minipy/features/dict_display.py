# Dict display
d = {"a": 1, 2: "b", None: [1]}
print(d, d["a"], len(d), 2 in d, "z" not in d)
# expect: {'a': 1, 2: 'b', None: [1]} 1 3 True True
