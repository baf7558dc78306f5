# While __del__ runs, self counts twice: the call holds it, and the argument
from course import refcount

class Thing:
    def __del__(self):
        print(refcount(self), refcount(self.child))
        again = self
        print(refcount(self))

class Derived(Thing):
    pass

thing = Derived()
thing.child = []
del thing  # expect: 2 1 | 3
things = [Derived(), 1]
things[0].child = [2]
things.clear()  # expect: 2 1 | 3
