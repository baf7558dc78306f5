# Dicts let go of their values in the order in which the keys came

class Thing:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print(f"del {self.name}")

drawer = {"z": Thing("first"), "a": Thing("second")}
drawer["m"] = Thing("third")
del drawer  # expect: del first | del second | del third
