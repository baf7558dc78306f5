# A reference is a reference, however deep it lies
from course import refcount

class Thing:
    pass

thing = Thing()
shelf = {"a": [(thing, 1), (thing, thing)], "b": [{"inner": thing}]}
print(refcount(thing))  # expect: 5
pair = shelf["a"][1]
print(refcount(pair), refcount(thing))  # expect: 2 5
shelf["b"][0]["inner"] = pair
print(refcount(pair), refcount(thing))  # expect: 3 4
shelf["b"].append(shelf["a"])
print(refcount(shelf["a"]), refcount(thing))  # expect: 2 4
