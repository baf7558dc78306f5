# An object that is never given a name is gone when the statement is over

class Thing:
    pass

def make():
    return Thing()

Thing()
make()
[1, 2]
print("gone")  # expect: gone
