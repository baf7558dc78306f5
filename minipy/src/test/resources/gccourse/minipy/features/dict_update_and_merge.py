# Dict update and merge
d = dict(a=1)
d.update({"b": 2})
d.update([("c", 3)], d=4)
print(d, d | {"a": 0}, dict(d) == d)
# expect: {'a': 1, 'b': 2, 'c': 3, 'd': 4} {'a': 0, 'b': 2, 'c': 3, 'd': 4} True
d |= {"e": 5}
print(d)
# expect: {'a': 1, 'b': 2, 'c': 3, 'd': 4, 'e': 5}
