# Loop over a set
total = 0
for x in {10, 20, 30}:
    total += x
print(total, [x for x in {3, 1, 2}])
# expect: 60 [1, 2, 3]
