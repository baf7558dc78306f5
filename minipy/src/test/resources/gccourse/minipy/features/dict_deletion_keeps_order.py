# Dict deletion keeps order
d = {"a": 1, "b": 2, "c": 3}
del d["b"]
d["b"] = 4
print(d)
# expect: {'a': 1, 'c': 3, 'b': 4}
