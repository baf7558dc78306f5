# Tuple methods
t = (1, 2, 1)
print(t.count(1), t.index(2), t + (3,), t * 2, tuple("ab"))
# expect: 2 1 (1, 2, 1, 3) (1, 2, 1, 1, 2, 1) ('a', 'b')
