# A function that returns lets go of its arguments and locals
# claim c20
from course import refcount

class Thing:
    pass

def work(thing):
    first = thing
    second = [first, Thing()]
    first = second
    return refcount(thing)

argument = Thing()
print(work(argument))  # expect: 3
print(refcount(argument))  # expect: 1
print(work(Thing()))  # expect: 2
