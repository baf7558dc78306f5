# Strings and numbers fill a heap as well
# heap: 64 KiB
import gc

text = "x"
keep = [text + "y", 1000000 * 3]
for i in range(4000):
    if i % 200 == 0:
        gc.collect()
    text = f"{i} {keep[0]}"
    number = 1000000 + i
print(text, number, keep[0], keep[1])  # expect: 3999 xy 1003999 xy 3000000
