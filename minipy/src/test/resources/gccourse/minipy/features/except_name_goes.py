# The name behind as is gone after the handler
try:
    raise KeyError("k")
except KeyError as error:
    print(error.args, error)
# expect: ('k',) 'k'
try:
    print(error)
except NameError as e:
    print(e)
# expect: name 'error' is not defined
