# A weak reference made by __del__ to its own object is cleared with the others
import weakref

class Thing:
    def __del__(self):
        late.append(weakref.ref(self))
        late.append(weakref.ref(self.child, gone))
        print("del thing", late[0]() is self)

class Child:
    pass

def gone(w):
    print("gone", w is late[1], late[0]() is None)

late = []
thing = Thing()
thing.child = Child()
del thing  # expect: del thing True | gone True True
print(late[0]() is None, late[1]() is None)  # expect: True True
