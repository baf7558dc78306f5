# A __del__ that stores the object away brings it back, whole
from course import refcount

class Phoenix:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print(f"del {self.name}")
        nest.append(self)

nest = []
bird = Phoenix("phoenix")
bird.feather = ["red", "gold"]
del bird  # expect: del phoenix
bird = nest.pop()
print(bird.name, bird.feather[1])  # expect: phoenix gold
print(refcount(bird), refcount(bird.feather))  # expect: 1 1
del bird
print(len(nest))  # expect: 0
