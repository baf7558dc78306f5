# Resurrection leaves the weak references as they are; the final death clears them
import weakref

class Phoenix:
    def __del__(self):
        print("del", w() is self)
        nest.append(self)

def gone(w):
    print("gone", w() is None)

nest = []
bird = Phoenix()
w = weakref.ref(bird, gone)
del bird  # expect: del True
print(w() is nest[0])  # expect: True
nest.clear()  # expect: gone True
print(w() is None)  # expect: True
