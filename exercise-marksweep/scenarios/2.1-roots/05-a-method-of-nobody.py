# An object that only its running method knows
import gc
import weakref

class Thing:
    def work(self):
        see = weakref.ref(self)
        gc.collect()
        print(see() is self)

Thing().work()  # expect: True
