# Assertions
def check(x):
    assert x > 0, f"{x} is not positive"
    assert isinstance(x, int)
    return x
print(check(1))  # expect: 1
for wrong in (-1, 1.5):
    try:
        check(wrong)
    except AssertionError as e:
        print(repr(e), e.args)
# expect: AssertionError('-1 is not positive') ('-1 is not positive',) | AssertionError() ()
