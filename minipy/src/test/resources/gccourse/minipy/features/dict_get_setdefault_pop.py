# Dict get setdefault pop
d = {"a": 1}
print(d.get("a"), d.get("b"), d.get("b", 0), d.setdefault("b", 5), d.setdefault("a", 9), d.pop("a"), d.pop("z", "no"))
# expect: 1 None 0 5 1 1 no
print(d)
# expect: {'b': 5}
