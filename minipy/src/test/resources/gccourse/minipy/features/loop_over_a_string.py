# Loop over a string
for c in "añb":
    print(c, ord(c))
# expect: a 97 | ñ 241 | b 98
