# There is room for one family at a time, whoever holds it
# heap: 64 KiB

class Box:
    pass

def make():
    return [0] * 5000

family = [make()]
family = None
family = (make(), 1)
family = None
family = {"k": make()}
family = None
family = Box()
family.content = make()
family = None
print(len([[make()]]), len({"k": (make(), 1)}), len(make()))  # expect: 1 1 5000
