# String tests
print("12".isdigit(), "ab".isalpha(), "a1".isalnum(), " ".isspace(), "AB".isupper(), "ab".islower(), "x_1".isidentifier())
# expect: True True True True True True True
