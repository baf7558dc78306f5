# Number conversions
print(int("42"), int("ff", 16), int("0b101", 0), float("1.5"), str(3.0), bool([]), bool("x"))
# expect: 42 255 5 1.5 3.0 False True
print(hex(255), bin(5), oct(8), chr(65), ord("a"))
# expect: 0xff 0b101 0o10 A 97
