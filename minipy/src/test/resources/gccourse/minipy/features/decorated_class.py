# A decorator gets the class
registry = {}
def register(name):
    def decorate(cls):
        registry[name] = cls
        return cls
    return decorate
@register("circle")
class Circle:
    def __init__(self, r):
        self.r = r
print(registry["circle"](2).r, registry["circle"] is Circle)  # expect: 2 True
