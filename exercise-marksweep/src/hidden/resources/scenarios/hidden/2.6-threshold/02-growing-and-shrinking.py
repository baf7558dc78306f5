# Lists and dicts that grow on a heap that is nearly full
# heap: 128 KiB

drawer = {}
for k in range(40):
    for i in range(50):
        items = [i]
        for j in range(20):
            items.append([j, items])
        drawer[i % 5] = items
sum = 0
for key in drawer:
    for item in drawer[key]:
        if item != drawer[key][0]:
            sum += item[0]
print(sum)  # expect: 950
