# Frozenset
f = frozenset([1, 2, 2])
d = {f: "a set as a key"}
print(f, d[frozenset({2, 1})], f | {3}, {3} | f == {1, 2, 3}, hash(f) == hash(frozenset([2, 1])))
# expect: frozenset({1, 2}) a set as a key frozenset({1, 2, 3}) True True
