# An object needed for one attribute dies before that attribute is printed

class Thing:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print(f"del {self.name}")

print(Thing("a").name)  # expect: del a | a
if Thing("b"):
    print("inside")
# expect: del b | inside
print(Thing("c") is None)  # expect: del c | False
