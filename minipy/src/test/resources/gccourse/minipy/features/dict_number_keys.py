# Dict number keys
d = {1: "int", 2.5: "float"}
d[1.0] = "same"
d[True] = "still the same"
d[2 ** 70] = "big"
print(d, d[2 ** 70])
# expect: {1: 'still the same', 2.5: 'float', 1180591620717411303424: 'big'} big
