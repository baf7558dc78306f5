# String strip
print("[" + "  a ".strip() + "]", "[" + "  a ".lstrip() + "]", "[" + " a  ".rstrip() + "]", "xxaxx".strip("x"))
# expect: [a] [a ] [ a] a
