# Two hundred finalizers and fifty callbacks in one collection
import gc
import weakref

class Bird:
    def __del__(self):
        finalized.append(1)

def gone(reference):
    heard.append(1)

finalized = []
heard = []
watches = []
for i in range(200):
    bird = Bird()
    bird.me = bird
    if i % 4 == 0:
        watches.append(weakref.ref(bird, gone))
bird = None
gc.collect()
print(len(finalized), len(heard))  # expect: 200 50
