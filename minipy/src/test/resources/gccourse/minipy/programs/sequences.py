# Lists, tuples, strings
a = [3]
b = a
a += [4]
a += (5,)
print(b, a is b)  # expect: [3, 4, 5] True
a = a + [6]
print(b, a, len(a))  # expect: [3, 4, 5] [3, 4, 5, 6] 4
print(a.pop(), a.pop(0), a.pop(-1), a)  # expect: 6 3 5 [4]
a.insert(0, 1)
a.insert(100, 2)
a.insert(-1, 3)
print(a)  # expect: [1, 4, 3, 2]
a.remove(4)
del a[0]
a[-1] = "last"
print(a, a[0], a[-1])  # expect: [3, 'last'] 3 last
a[0] += 10
print(a)  # expect: [13, 'last']
a.clear()
print(a, len(a), not a)  # expect: [] 0 True
t = (1, [2], "x")
print(t[1], t[-1], len(t), t + (4,), (1, 2) * 2, [0] * 3, 2 * [1])
# expect: [2] x 3 (1, [2], 'x', 4) (1, 2, 1, 2) [0, 0, 0] [1, 1]
print(3 in [1, 2, 3], 4 not in (1, 2), [1] in [[1]], None in [None])  # expect: True True True True
print([1, 2] == [1, 2], [1] == (1,), (1, [2]) == (1, [2]), [1] != [2], [] == [0])  # expect: True False True True False
s = "h\u00e9y"
print(len(s), s[1], s[-1], "\u00e9y" in s, s + "!", s * 2, s == "hey", "a" < "b")
# expect: 3 é y True héy! héyhéy False True
s += "?"
print(s)  # expect: héy?
for item in [1, (2, 3), "x"]:
    print(item)
# expect: 1 | (2, 3) | x
for item in (1, 2):
    print(item)
# expect: 1 | 2
for c in "ab":
    print(c)
# expect: a | b
items = [1, 2]
for i in items:
    if len(items) < 5:
        items.append(i * 10)
print(items)  # expect: [1, 2, 10, 20, 100]
long = [
    a, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, a]
print(len(long), long[0] is long[31])  # expect: 32 True
def repeated():
    return (1, 2) * 9223372036854775807
print((1, 2) * 2, () * 9223372036854775807, (1, 2) * -1)  # expect: (1, 2, 1, 2) () ()
