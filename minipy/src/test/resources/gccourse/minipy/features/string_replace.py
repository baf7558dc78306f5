# String replace
print("banana".replace("a", "o"), "banana".replace("a", "o", 2), "tab\tbed".expandtabs(4), "prefix".removeprefix("pre"))
# expect: bonono bonona tab bed fix
