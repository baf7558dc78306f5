# Tuple display
t = (1, "a", [2])
print(t, t[1:], len(t), (), (1,), 1 in t)
# expect: (1, 'a', [2]) ('a', [2]) 3 () (1,) True
