# An object that its finalizer has saved is not finalized again
import gc

class SavesItself:
    def __del__(self):
        saved.append(self)
        finalized.append(self.number)

saved = []
finalized = []
for i in range(3):
    thing = SavesItself()
    thing.me = thing
    thing.number = i
thing = None
gc.collect()
print(len(saved), len(finalized))  # expect: 3 3
last = saved.pop()
saved.clear()
gc.collect()
print(len(finalized), last.me is last)  # expect: 3 True
last = None
gc.collect()
print(len(saved), len(finalized))  # expect: 0 3
