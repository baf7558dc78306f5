# Causes and contexts
try:
    try:
        int("x")
    except ValueError as e:
        raise KeyError("k") from e
except KeyError as e:
    print(repr(e.__cause__), e.__context__ is e.__cause__, e.__suppress_context__)
# expect: ValueError("invalid literal for int() with base 10: 'x'") True True
try:
    try:
        [].pop()
    except IndexError:
        raise RuntimeError("hidden") from None
except RuntimeError as e:
    print(e.__cause__, repr(e.__context__), e.__suppress_context__)
# expect: None IndexError('pop from empty list') True
