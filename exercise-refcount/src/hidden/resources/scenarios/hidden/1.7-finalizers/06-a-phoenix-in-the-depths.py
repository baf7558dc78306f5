# However deep down in what dies, whoever comes back is alive and whole
from course import refcount

class Phoenix:
    def __init__(self):
        self.held = ["held"]

    def __del__(self):
        saved.append(self)

saved = []
chain = None
for i in range(300):
    chain = [Phoenix(), chain]
del chain
whole = 0
for phoenix in saved:
    if refcount(phoenix.held) == 1 and len(phoenix.held) == 1:
        whole += 1
print(len(saved), whole)  # expect: 300 300
