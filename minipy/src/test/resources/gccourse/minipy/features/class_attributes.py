# Attributes of a class are shared until an instance has its own
class Dog:
    kind = "canine"
    tricks = []
    count = 0
    def __init__(self, name):
        self.name = name
        Dog.count += 1
    def add(self, trick):
        self.tricks.append(trick)
fido = Dog("Fido")
buddy = Dog("Buddy")
fido.add("roll")
buddy.add("dead")
print(fido.tricks, Dog.count, buddy.kind)  # expect: ['roll', 'dead'] 2 canine
buddy.kind = "dog"
Dog.kind = "animal"
print(fido.kind, buddy.kind, Dog.kind)  # expect: animal dog animal
del buddy.kind
print(buddy.kind)  # expect: animal
