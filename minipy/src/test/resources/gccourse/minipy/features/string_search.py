# String search
s = "banana"
print(s.find("an"), s.rfind("an"), s.find("x"), s.index("n"), s.count("an"), s.startswith("ba"), s.endswith(("x", "na")))
# expect: 1 3 -1 2 2 True True
