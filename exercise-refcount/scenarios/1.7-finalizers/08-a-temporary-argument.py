# An object made for one call dies when the call is over

class Thing:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print(f"del {self.name}")

def greet(thing):
    print(f"hello {thing.name}")

greet(Thing("guest"))  # expect: hello guest | del guest
print("next")  # expect: next
