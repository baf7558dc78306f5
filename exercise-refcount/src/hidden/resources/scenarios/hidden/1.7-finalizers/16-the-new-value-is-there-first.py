# When the old value dies, the new one is already in its place

class Thing:
    def __init__(self, name):
        self.name = name

class Old(Thing):
    def __del__(self):
        print("del", self.name, "of", x.name, box.content.name, items[0].name, drawer["k"].name)

class Box:
    pass

x = Old("1")
box = Box()
box.content = Old("2")
items = [Old("3")]
drawer = {"k": Old("4")}

x = Thing("new 1")  # expect: del 1 of new 1 2 3 4
box.content = Thing("new 2")  # expect: del 2 of new 1 new 2 3 4
items[0] = Thing("new 3")  # expect: del 3 of new 1 new 2 new 3 4
drawer["k"] = Thing("new 4")  # expect: del 4 of new 1 new 2 new 3 new 4
