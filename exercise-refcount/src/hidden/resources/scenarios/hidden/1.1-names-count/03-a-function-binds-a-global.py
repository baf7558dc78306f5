# A name that a function binds with global outlives the call
from course import refcount

def publish(thing):
    global shared
    shared = thing
    print(refcount(thing))

def withdraw():
    global shared
    del shared

box = []
publish(box)  # expect: 3
print(refcount(box))  # expect: 2
other = shared
print(refcount(box))  # expect: 3
withdraw()
print(refcount(other))  # expect: 2
