# A finalizer that lets others die: each death is over before the next line of the finalizer

class Thing:
    def __init__(self, name, held):
        self.name = name
        self.held = held

    def __del__(self):
        print(f"begin {self.name}")
        self.held = None
        if len(shelf) > 0:
            shelf.pop()
        print(f"end {self.name}")

shelf = [Thing("c", None), Thing("b", None)]
thing = Thing("a", Thing("a1", None))
del thing
# expect: begin a | begin a1 | begin b | begin c | end c | end b | end a1 | end a
print(len(shelf))  # expect: 0
