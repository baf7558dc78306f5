# A finalizer that makes another one like it: each collection has an end
import gc

class Hydra:
    def __init__(self):
        self.me = self

    def __del__(self):
        heads.append(1)
        if len(heads) < 50:
            Hydra()

heads = []
Hydra()
for i in range(60):
    gc.collect()
print(len(heads))  # expect: 50
