# A finally that returns wins; one that does not lets the value go
def f():
    try:
        return "try"
    finally:
        print("leaving f")
def g():
    try:
        raise KeyError
    finally:
        return "finally"
def h():
    for i in range(3):
        try:
            continue
        finally:
            print("round", i)
    return i
print(f(), g(), h())  # expect: leaving f | round 0 | round 1 | round 2 | try finally 2
