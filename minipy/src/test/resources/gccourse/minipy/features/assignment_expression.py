# Assignment expression
data = [1, 2, 3, 4]
while (n := len(data)) > 2:
    data.pop()
    print(n)
# expect: 4 | 3
if any((found := x) > 1 for x in data):
    print(found)
# expect: 2
