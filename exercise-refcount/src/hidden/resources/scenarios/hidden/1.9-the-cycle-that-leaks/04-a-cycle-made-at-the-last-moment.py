# A __del__ that ties its object into a ring turns a death into a leak
import weakref

class Knot:
    def __init__(self):
        self.loop = None
        self.cord = Cord()

    def __del__(self):
        print("del knot")
        self.loop = self

class Cord:
    def __del__(self):
        print("del cord")

knot = Knot()
w = weakref.ref(knot)
del knot  # expect: del knot
print(w() is None)  # expect: False
w().loop = None  # expect: del cord
print(w() is None)  # expect: True
