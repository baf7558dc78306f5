# An argument is a name too, for as long as the call lasts
from course import refcount

def look(thing):
    return refcount(thing)

letters = ["a", "b"]
print(refcount(letters))  # expect: 1
print(look(letters))  # expect: 2
print(refcount(letters))  # expect: 1
