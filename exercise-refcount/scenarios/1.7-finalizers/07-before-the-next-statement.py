# __del__ runs in the statement that takes the last reference, before the next one
# claim c03

class Thing:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print(f"del {self.name}")

x = Thing("x")
y = x
print("before")  # expect: before
del x
print("still named")  # expect: still named
del y  # expect: del x
print("after")  # expect: after
Thing("nameless")  # expect: del nameless
