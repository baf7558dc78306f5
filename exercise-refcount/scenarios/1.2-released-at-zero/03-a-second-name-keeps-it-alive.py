# While one name is left, the object lives
# claim c22
from course import refcount

class Thing:
    pass

def hold(thing):
    global kept
    kept = thing

hold(Thing())
print(refcount(kept))  # expect: 1
other = kept
del kept
print(refcount(other))  # expect: 1
del other
print("gone")  # expect: gone
