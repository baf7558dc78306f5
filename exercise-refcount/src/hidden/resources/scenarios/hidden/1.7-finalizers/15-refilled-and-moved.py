# The order is that of the places, not that of the stores

class Thing:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print(f"del {self.name}")

class Pair:
    def __init__(self):
        self.one = None
        self.two = None

pair = Pair()
pair.two = Thing("two")
pair.one = Thing("one")
del pair  # expect: del one | del two

items = [None, None]
items[1] = Thing("b")
items[0] = Thing("a")
items.insert(0, Thing("new first"))
del items  # expect: del b | del a | del new first

drawer = {"x": 1, "y": Thing("y")}
drawer["x"] = Thing("x")
del drawer["y"]  # expect: del y
drawer["y"] = Thing("y again")
del drawer  # expect: del x | del y again
