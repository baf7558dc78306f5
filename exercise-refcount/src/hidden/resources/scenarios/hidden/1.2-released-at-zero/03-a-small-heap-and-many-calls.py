# Arguments, locals and results of twenty thousand calls fit into a small heap
# heap: 256 KiB

class Thing:
    pass

def swap(first, second):
    third = Thing()
    return second

for i in range(20000):
    kept = swap(Thing(), Thing())
print("still running")  # expect: still running
