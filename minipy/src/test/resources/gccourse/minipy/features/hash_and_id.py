# Hash and id
a = [1]
b = a
print(hash(1) == hash(1.0), hash("a") == hash("a"), hash((1, 2)) == hash((1, 2)), id(a) == id(b), hash(2 ** 61 - 1))
# expect: True True True True 0
