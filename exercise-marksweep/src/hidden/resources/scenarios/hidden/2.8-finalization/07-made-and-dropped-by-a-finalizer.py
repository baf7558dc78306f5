# What a finalizer makes and drops again is finalized too, and what it holds is still there then
import gc

class Part:
    def __del__(self):
        heard.append(self.old.name)

class Maker:
    def __del__(self):
        part = Part()
        part.me = part
        part.old = self

heard = []
maker = Maker()
maker.me = maker
maker.name = "maker"
del maker
gc.collect()
gc.collect()
print(heard[0])  # expect: maker
gc.collect()
print(len(heard))  # expect: 1
