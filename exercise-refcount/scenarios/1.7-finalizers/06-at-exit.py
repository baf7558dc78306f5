# What is alive at the end dies as the names are taken away, in the order in which they were bound
# claim c27

class Thing:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print(f"del {self.name}")

b = Thing("b")
a = Thing("a")
shared = [Thing("item"), a]
print("end")  # expect: end
# expect at exit: del b
# expect at exit: del a
# expect at exit: del item
