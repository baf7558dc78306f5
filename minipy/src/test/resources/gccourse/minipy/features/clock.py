# Clock
import time
start = time.perf_counter()
print(time.perf_counter() >= start, isinstance(time.time(), float))
# expect: True True
