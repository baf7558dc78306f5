# A new value lets go of the old one, once it is made

class Thing:
    def __init__(self, name):
        self.name = name
        print(f"make {name}")

    def __del__(self):
        print(f"del {self.name}")

a = Thing("old")  # expect: make old
a = Thing("new")  # expect: make new | del old
print(a.name)  # expect: new
del a  # expect: del new
