# Numbers that nobody holds go
# heap: 64 KiB
import gc

for i in range(50):
    numbers = []
    for j in range(200):
        numbers.append(1000000 * i + j)
    numbers = None
    gc.collect()
print("still running")  # expect: still running
