# List sort
a = [3, 1, 2]
a.sort()
print(a)
# expect: [1, 2, 3]
a.sort(reverse=True)
print(a)
# expect: [3, 2, 1]
b = ["pear", "fig", "banana"]
b.sort(key=len)
print(b)
# expect: ['fig', 'pear', 'banana']
