# To copy a reference and delete the original frees nothing
# claim c19
from course import refcount

class Thing:
    pass

def make():
    return Thing()

result = make()
new = result
del result
print(refcount(new))  # expect: 1
del new
print("gone")  # expect: gone
