# A loop binds its variable anew each time; the last value stays

class Thing:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print(f"del {self.name}")

for i in range(3):
    thing = Thing(i)
# expect: del 0 | del 1
print(thing.name)  # expect: 2
for thing in [Thing("a"), Thing("b")]:
    print(thing.name)
# expect: del 2 | a | b | del a
thing = [Thing("item")]  # expect: del b
del thing[0]  # expect: del item
