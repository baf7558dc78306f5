# Repr and str
print(repr("it's"), repr('say "hi"'), str([1, "a"]), repr("tab\t\\"), ascii("ä"), repr(1.0), str(None), repr("é\n"))
# expect: "it's" 'say "hi"' [1, 'a'] 'tab\t\\' '\xe4' 1.0 None 'é\n'
