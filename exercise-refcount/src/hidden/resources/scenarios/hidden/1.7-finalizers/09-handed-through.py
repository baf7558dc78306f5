# An object handed through three functions dies where the last of them lets go

class Thing:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print(f"del {self.name}")

def make(name):
    return Thing(name)

def keep(thing):
    print("keep")
    return thing

def drop(thing):
    print("drop")

thing = keep(make("a"))  # expect: keep
drop(keep(make("b")))  # expect: keep | drop | del b
keep(make("c"))  # expect: keep | del c
drop(thing)  # expect: drop
del thing  # expect: del a
