# What the exceptions of the runtime carry
try:
    {}["missing"]
except KeyError as e:
    print(e.args, str(e), repr(e))
# expect: ('missing',) 'missing' KeyError('missing')
class Thing:
    pass
thing = Thing()
try:
    thing.colour
except AttributeError as e:
    print(e.name, e.obj is thing, e)
# expect: colour True 'Thing' object has no attribute 'colour'
try:
    unknown
except NameError as e:
    print(e)
# expect: name 'unknown' is not defined
try:
    raise SystemExit(3)
except BaseException as e:
    print(e.code, isinstance(e, Exception))
# expect: 3 False
