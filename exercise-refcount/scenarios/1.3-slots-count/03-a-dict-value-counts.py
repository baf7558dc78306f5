# A dict value counts like a name
from course import refcount

class Thing:
    pass

thing = Thing()
drawer = {"top": thing}
print(refcount(thing))  # expect: 2
drawer["bottom"] = thing
print(refcount(thing))  # expect: 3
drawer["top"] = "a sock"
print(refcount(thing))  # expect: 2
del drawer["bottom"]
print(refcount(thing))  # expect: 1
