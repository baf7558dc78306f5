# Finalizers give names to what other garbage holds
import gc

class Thing:
    def __init__(self, name):
        self.name = name

class Namer:
    def __init__(self, thing):
        self.me = self
        self.thing = thing

    def __del__(self):
        global first, second
        if first is None:
            first = self.thing
        else:
            second = (self.thing, [self.thing.name])

first = None
second = None
Namer(Thing("a"))
gc.collect()
print(first.name)  # expect: a
Namer(Thing("b"))
gc.collect()
print(second[0].name, second[1][0])  # expect: b b
first = Thing("c")
Namer(first)
first.name = "kept"
Namer(first)
gc.collect()
print(first.name, second[0] is first)  # expect: kept True
first = second = None
gc.collect()
print(first, second)  # expect: None None
