# type, isinstance, names of classes
class Base:
    pass
class Derived(Base):
    pass
d = Derived()
print(type(d) is Derived, type(d) == Base, isinstance(d, Base), Derived.__name__, d.__class__.__name__)
# expect: True False True Derived Derived
print(type(5) is int, type([]) == list, isinstance(True, int))  # expect: True True True
print(Derived, int, isinstance(d, (int, str)), issubclass(Derived, (int, Base)))
# expect: <class '__main__.Derived'> <class 'int'> False True
