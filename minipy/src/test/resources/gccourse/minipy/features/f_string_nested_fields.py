# F string nested fields
width = 8
digits = 2
print(f"[{3.14159:{width}.{digits}f}; {'a':{'*'}^{width}}; {{braces}}]")
# expect: [    3.14; ***a****; {braces}]
