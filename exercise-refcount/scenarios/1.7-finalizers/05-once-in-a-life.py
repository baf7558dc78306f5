# __del__ runs once in a life: the second death is silent, and final

class Feather:
    def __del__(self):
        print("del feather")

class Phoenix:
    def __del__(self):
        print("del phoenix")
        nest.append(self)

nest = []
bird = Phoenix()
bird.feather = Feather()
del bird  # expect: del phoenix
print(len(nest))  # expect: 1
nest.clear()  # expect: del feather
print(len(nest))  # expect: 0
