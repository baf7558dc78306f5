# Sorted min max sum
a = [3, 1, 2]
print(sorted(a), sorted(a, reverse=True), min(a), max(a), sum(a), min(3, 1), max("b", "a"), sum([0.5, 1]), sum([[1], [2]], []))
# expect: [1, 2, 3] [3, 2, 1] 1 3 6 1 b 1.5 [1, 2]
print(sorted(["bb", "a", "ccc"], key=len, reverse=True), max(["a", "bbb"], key=len), min([], default="none"))
# expect: ['ccc', 'bb', 'a'] bbb none
