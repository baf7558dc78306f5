# Lists and tuples let go of their items from the last to the first
# claim c24

class Thing:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print(f"del {self.name}")

items = [Thing(1), Thing(2), Thing(3)]
del items  # expect: del 3 | del 2 | del 1
items = (Thing(1), Thing(2), Thing(3))
del items  # expect: del 3 | del 2 | del 1
