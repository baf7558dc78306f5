# A list that holds itself keeps itself alive, and all that it holds
from course import refcount

thing = []
loop = [thing]
print(refcount(loop))  # expect: 1
loop.append(loop)
print(refcount(loop))  # expect: 2
del loop
print(refcount(thing))  # expect: 2
