# What a finalizer makes and drops again has its own last words, and what it holds is still there
import gc

class Heir:
    def __del__(self):
        words.append(self.old.name)

class Maker:
    def __del__(self):
        heir = Heir()
        heir.me = heir
        heir.old = self

words = []
maker = Maker()
maker.me = maker
maker.name = "maker"
del maker
gc.collect()
gc.collect()
print(words[0])  # expect: maker
gc.collect()
print(len(words))  # expect: 1
