# Only the branch that is taken binds its name
from course import refcount

def choose(thing, flag):
    if flag:
        kept = thing
        also = kept
    else:
        kept = None
    print(refcount(thing))
    return thing

box = []
choose(box, True)  # expect: 4
again = choose(box, False)  # expect: 2
print(refcount(box), again is box)  # expect: 2 True
