# Errors of values
for text in ["1", "x", "2.5"]:
    try:
        print(int(text))
    except ValueError as e:
        print(e)
# expect: 1 | invalid literal for int() with base 10: 'x' | invalid literal for int() with base 10: '2.5'
try:
    {}["k"]
except KeyError as e:
    print("missing", e)
# expect: missing 'k'
try:
    [][0]
except IndexError as e:
    print(e)
# expect: list index out of range
