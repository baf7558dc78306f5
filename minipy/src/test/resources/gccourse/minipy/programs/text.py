# Values are written as Python writes them
print(1.0, 0.1, 1e16, 1e15, 123456789.123, 1e-4)  # expect: 1.0 0.1 1e+16 1000000000000000.0 123456789.123 0.0001
print(1e-5, 1.5e300, -0.0, 2.5e-320, 1 / 3, 100.0, 5e-324)
# expect: 1e-05 1.5e+300 -0.0 2.5e-320 0.3333333333333333 100.0 5e-324
print(1e308 * 10, -1e308 * 10, 123456789012345678.0)  # expect: inf -inf 1.2345678901234568e+17
print([1, "a", "it's", 'q"', "b\"'", None, True])  # expect: [1, 'a', "it's", 'q"', 'b"\'', None, True]
print((1,), (), [], {}, {"k": [1]}, (1, 2.5))  # expect: (1,) () [] {} {'k': [1]} (1, 2.5)
x = [1]
x.append(x)
print(x)  # expect: [1, [...]]
d = {1: 2, "a": None, None: 3, True: 5}
print(d)  # expect: {1: 5, 'a': None, None: 3}
d[2] = d
print(d)  # expect: {1: 5, 'a': None, None: 3, 2: {...}}
print(["\n\t\\\r\x01\u200b\u00e9"], "\u00e9")  # expect: ['\n\t\\\r\x01\u200bé'] é
print(str(5), str(None), str("x"), str(), str([1, "a"]))  # expect: 5 None x  [1, 'a']
print()
# expect:
print(f"{1}{'a'}{[1]}{None}{2.5}", f"{True}")  # expect: 1a[1]None2.5 True
print("a" "b", "two words")  # expect: ab two words
print('\uffff' < '\U0001F600', 'a\U0001F600' < 'a\U0001F601', 'ab' < 'abc', 'b' > 'abc', '' <= '', 'a\uffff' >= 'a\U0001F600b')  # expect: True True True True True False
