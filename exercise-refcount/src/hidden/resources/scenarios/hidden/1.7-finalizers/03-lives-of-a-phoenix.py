# Stored in an attribute, a dict, a global: back once, and silent the second time
from course import refcount

class Ash:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print(f"del ash of {self.name}")

class Phoenix:
    def __init__(self, name, place):
        self.name = name
        self.place = place
        self.ash = Ash(name)

    def __del__(self):
        global bird
        print(f"del {self.name}")
        if self.place == "attribute":
            nest.bird = self
        elif self.place == "dict":
            sky["bird"] = self
        else:
            bird = self

class Nest:
    pass

nest = Nest()
sky = {}
bird = None
Phoenix("one", "attribute")  # expect: del one
Phoenix("two", "dict")  # expect: del two
Phoenix("three", "global")  # expect: del three
print(refcount(nest.bird), refcount(sky["bird"]), refcount(bird))  # expect: 1 1 1
sky["bird"].ash = None  # expect: del ash of two
nest.bird = None  # expect: del ash of one
del sky["bird"]
bird = None  # expect: del ash of three
