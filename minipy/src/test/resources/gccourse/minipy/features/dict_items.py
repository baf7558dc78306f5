# Dict items
d = {"a": 1, "b": 2}
for k, v in d.items():
    print(k, v)
# expect: a 1 | b 2
print(d.items(), list(d.items()))
# expect: dict_items([('a', 1), ('b', 2)]) [('a', 1), ('b', 2)]
