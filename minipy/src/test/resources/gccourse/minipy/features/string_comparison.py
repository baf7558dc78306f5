# String comparison
print("abc" < "abd", "Z" < "a", "" < "a", "abc" == "abc", max("hello"), min("hello"), sorted("hello"))
# expect: True True True True o e ['e', 'h', 'l', 'l', 'o']
