# A finalizer gives its object a name again
import gc

class SavesItself:
    def __del__(self):
        global saved
        saved = self

saved = None
bird = SavesItself()
bird.me = bird
bird.feathers = ["long", "short"]
del bird
gc.collect()
print(saved.feathers[0], saved.me is saved)  # expect: long True
gc.collect()
print(saved.feathers[1])  # expect: short
saved = None
gc.collect()
print(saved)  # expect: None
