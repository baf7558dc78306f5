# __slots__ let go in alphabetical order, whatever order they were written or filled in

class Thing:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print(f"del {self.name}")

class Plane:
    __slots__ = ("wing", "engine", "tail")

plane = Plane()
plane.tail = Thing("tail")
plane.wing = Thing("wing")
plane.engine = Thing("engine")
del plane  # expect: del engine | del tail | del wing
