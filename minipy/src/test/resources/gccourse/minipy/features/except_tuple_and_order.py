# The first handler that fits is the one
def handled(error):
    try:
        raise error
    except (KeyError, IndexError):
        return "lookup"
    except ArithmeticError:
        return "arithmetic"
    except Exception as e:
        return type(e).__name__
print(handled(KeyError(1)), handled(ZeroDivisionError()), handled(TypeError("t")), handled(IndexError))
# expect: lookup arithmetic TypeError lookup
