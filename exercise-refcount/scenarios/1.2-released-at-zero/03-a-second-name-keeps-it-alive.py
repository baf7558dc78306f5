# While one name is left, the object lives
# claim c22

class Thing:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print(f"del {self.name}")

a = Thing("thing")
b = a
del a
print(b.name)  # expect: thing
del b  # expect: del thing
