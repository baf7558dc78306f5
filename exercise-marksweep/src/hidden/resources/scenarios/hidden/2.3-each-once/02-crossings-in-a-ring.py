# Crossings that lead back to the start, of lists and dicts
import gc

start = []
top = start
for i in range(60):
    top = [top, {"left": top, "right": (top, top)}]
start.append(top)
gc.collect()
print(start[0] is top, top[1]["right"][1] is top[0])  # expect: True True
