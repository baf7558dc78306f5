# Set of tuples
s = {(1, 2), (1, 2), (3, 4)}
print(len(s), (1, 2) in s, sorted(s))
# expect: 2 True [(1, 2), (3, 4)]
