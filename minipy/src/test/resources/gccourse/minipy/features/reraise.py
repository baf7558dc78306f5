# A bare raise hands on what is being handled
def inner():
    raise ValueError("first")
def outer():
    try:
        inner()
    except ValueError:
        print("seen")
        raise
try:
    outer()
except ValueError as e:
    lines = []
    tb = e.__traceback__
    while tb:
        lines.append(tb.tb_lineno)
        tb = tb.tb_next
    print(e, lines)
# expect: seen | first [11, 6, 3]
