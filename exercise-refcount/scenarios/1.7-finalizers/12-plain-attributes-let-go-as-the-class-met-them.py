# Plain attributes let go in the order in which their class first met them

class Thing:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print(f"del {self.name}")

class House:
    pass

first = House()
first.roof = Thing("roof")
first.door = Thing("door")
second = House()
second.door = Thing("second door")
second.roof = Thing("second roof")
del first  # expect: del roof | del door
del second  # expect: del second roof | del second door
