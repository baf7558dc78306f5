# Saved again and again by others, finalized once
import gc

class Phoenix:
    def __del__(self):
        lives.append(self)
        words.append("saved")

lives = []
words = []
for i in range(3):
    bird = Phoenix()
    bird.me = bird
    bird.number = i
bird = None
gc.collect()
print(len(lives), len(words))  # expect: 3 3
last = lives.pop()
lives.clear()
gc.collect()
print(len(words), last.me is last)  # expect: 3 True
last = None
gc.collect()
print(len(lives), len(words))  # expect: 0 3
