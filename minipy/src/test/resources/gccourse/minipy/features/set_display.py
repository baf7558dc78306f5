# Set display
s = {3, 1, 2, 3}
print(s, len(s), 2 in s, 9 in s, set(), bool(set()))
# expect: {1, 2, 3} 3 True False set() False
