# Through a bound method to its object
import gc
import weakref

class Thing:
    def hello(self):
        print("hello from", self.name)

thing = Thing()
thing.name = "a thing"
hello = thing.hello
del thing
gc.collect()
hello()  # expect: hello from a thing
