# getattr, setattr, hasattr, delattr
class Record:
    pass
r = Record()
for name in ("x", "y"):
    setattr(r, name, name * 2)
print(r.x, getattr(r, "y"), hasattr(r, "z"), getattr(r, "z", None))  # expect: xx yy False None
delattr(r, "x")
print(hasattr(r, "x"))  # expect: False
try:
    getattr(r, "x")
except AttributeError as e:
    print(e)
# expect: 'Record' object has no attribute 'x'
