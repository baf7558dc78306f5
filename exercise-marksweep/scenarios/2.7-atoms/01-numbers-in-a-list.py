# Numbers and strings in use stay, though nobody looks into them
import gc

numbers = []
for i in range(1000):
    numbers.append(1000000 + i)
    numbers.append(f"text {i}")
gc.collect()
gc.collect()
print(numbers[0], numbers[1], numbers[1998], numbers[1999])  # expect: 1000000 text 0 1000999 text 999
