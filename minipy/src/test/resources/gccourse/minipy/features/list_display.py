# List display
a = [1, "two", [3.5, None], (True,)]
print(a, len(a), a[0], a[-1])
# expect: [1, 'two', [3.5, None], (True,)] 4 1 (True,)
a[0] = a[1]
print(a)
# expect: ['two', 'two', [3.5, None], (True,)]
