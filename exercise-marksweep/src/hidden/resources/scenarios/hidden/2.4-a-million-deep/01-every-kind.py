# Deep through every kind of container
import gc
import weakref

class Thing:
    def hello(self):
        return self.inner

end = Thing()
see = weakref.ref(end)
deep = end
for i in range(15000):
    box = Thing()
    box.inner = [{"k": (deep,)}]
    deep = box.hello
end = None
del box, i
gc.collect()
print(see() is None)  # expect: False
