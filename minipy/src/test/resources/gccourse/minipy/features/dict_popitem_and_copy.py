# Dict popitem and copy
d = {"a": 1, "b": 2}
e = d.copy()
print(d.popitem(), d, e)
# expect: ('b', 2) {'a': 1} {'a': 1, 'b': 2}
d.clear()
print(d, e)
# expect: {} {'a': 1, 'b': 2}
