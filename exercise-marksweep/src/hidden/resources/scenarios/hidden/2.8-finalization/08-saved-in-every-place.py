# Finalizers store what they save into a list, a dict, an attribute, a name, and into each other
import gc
import weakref

class Thing:
    pass

class Saver:
    def __init__(self, where):
        self.where = where
        self.me = self
        self.part = Thing()
        self.part.owner = self
        self.part.name = where

    def __del__(self):
        global name
        if self.where == "list":
            places.append(self.part)
        if self.where == "dict":
            drawer["k"] = (self.part, None)
        if self.where == "attribute":
            box.part = [self.part]
        if self.where == "name":
            name = {"k": self.part}

places = []
drawer = {}
box = Thing()
name = None
watched = []
for where in ["list", "dict", "attribute", "name", "nowhere"]:
    watched.append(weakref.ref(Saver(where)))
gc.collect()
print(places[0].name, places[0].owner.part is places[0])  # expect: list True
print(drawer["k"][0].name, box.part[0].name, name["k"].name)  # expect: dict attribute name
print(drawer["k"][0].owner.me.where, box.part[0].owner.me.where, name["k"].owner.me.where)
# expect: dict attribute name
alive = 0
for see in watched:
    if see() is not None:
        alive += 1
print(alive)  # expect: 0
watched = [weakref.ref(places[0]), weakref.ref(drawer["k"][0]), weakref.ref(box.part[0]), weakref.ref(name["k"])]
gc.collect()
for see in watched:
    print(see() is None)
# expect: False | False | False | False
places.clear()
drawer.clear()
box.part = None
name = None
gc.collect()
for see in watched:
    print(see() is None)
# expect: True | True | True | True
