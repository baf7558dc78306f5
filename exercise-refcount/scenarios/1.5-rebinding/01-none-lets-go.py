# x = None lets go of the object, unless another name holds it
# claim c18
from course import refcount

class Thing:
    pass

x = Thing()
x = None
y = Thing()
z = y
y = None
print(refcount(z))  # expect: 1
z = None
print("gone")  # expect: gone
