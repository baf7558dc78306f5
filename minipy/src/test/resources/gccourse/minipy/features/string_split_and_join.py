# String split and join
print("a,b,,c".split(","), "  a  b ".split(), "a b c".split(" ", 1), "a b c".rsplit(maxsplit=1))
# expect: ['a', 'b', '', 'c'] ['a', 'b'] ['a', 'b c'] ['a b', 'c']
print("-".join(["a", "b"]), "".join(("x", "y")), ", ".join(str(n) for n in range(3)))
# expect: a-b xy 0, 1, 2
