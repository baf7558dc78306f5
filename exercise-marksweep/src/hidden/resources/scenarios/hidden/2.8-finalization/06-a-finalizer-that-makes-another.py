# A finalizer that makes another one like it: each collection has an end
import gc

class Maker:
    def __init__(self):
        self.me = self

    def __del__(self):
        made.append(1)
        if len(made) < 50:
            Maker()

made = []
Maker()
for i in range(60):
    gc.collect()
print(len(made))  # expect: 50
