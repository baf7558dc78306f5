# List append and pop
a = []
for i in range(4):
    a.append(i * i)
print(a, a.pop(), a.pop(0), a)
# expect: [1, 4] 9 0 [1, 4]
