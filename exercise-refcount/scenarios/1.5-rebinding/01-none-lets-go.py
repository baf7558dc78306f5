# x = None lets go of the object, unless another name holds it
# claim c18

class Thing:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print(f"del {self.name}")

x = Thing("x")
x = None  # expect: del x
y = Thing("y")
z = y
y = None
print("y is shared, still alive")  # expect: y is shared, still alive
z = None  # expect: del y
