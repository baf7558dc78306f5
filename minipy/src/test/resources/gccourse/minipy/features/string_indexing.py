# String indexing
s = "hello"
print(s[0], s[-1], s[1:3], s[::-1], s[::2], len(s), "ell" in s, s * 2, s + "!")
# expect: h o el olleh hlo 5 True hellohello hello!
