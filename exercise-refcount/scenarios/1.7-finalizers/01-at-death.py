# __del__ runs at the moment of death, and only then
# claim c03

class Thing:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print(f"del {self.name}")

a = Thing("a")
b = Thing("b")
both = [a, b]
del a
print("a is still an item")  # expect: a is still an item
both.clear()  # expect: del a
b = None  # expect: del b
