# An object that is never given a name dies where it was made

class Thing:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print(f"del {self.name}")

Thing("nameless")  # expect: del nameless
print("next")  # expect: next
