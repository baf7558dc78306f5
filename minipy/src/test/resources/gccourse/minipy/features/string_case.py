# String case
print("abc".upper(), "ABC".lower(), "hello world".title(), "hELLO".capitalize(), "aBc".swapcase())
# expect: ABC abc Hello World Hello AbC
