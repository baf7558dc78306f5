# Numbers
print(7 // 2, -7 // 2, 7 % -3, -7 % 3, 7 / 2, 6 / 2)  # expect: 3 -4 -2 2 3.5 3.0
a = 7
b = 2
print(a // b, -a // b, a % -3, -a % 3, a / b, a - b, a * b, a + b)  # expect: 3 -4 -2 2 3.5 5 14 9
f = 7.5
print(f // b, -f % b, f - 1, f * 2, -f, f / 2, f // -b, f % -b)  # expect: 3.0 0.5 6.5 15.0 -7.5 3.75 -4.0 -0.5
print(a == 7.0, a < f, a > f, a <= 7, a >= 8, a != 7, True == 1, None == 0)
# expect: True True False True False False True False
print(True + True, -True, 3 * True, not 0, not a)  # expect: 2 -1 3 True False
big = 4611686018427387904
print(big + (big - 1), -big - big)  # expect: 9223372036854775807 -9223372036854775808
n = 5
n *= 3
n -= 1
n //= 2
n %= 4
n += 10
n /= 2
print(n)  # expect: 6.5
print(1 and 2, 0 and 2, 0 or 3, "" or None, 1 if 0 else 2, 0.0 or "none")  # expect: 2 0 3 None 2 none
one = 1
print(-9223372036854775807 // -1, one is not None)  # expect: 9223372036854775807 True
print(0.0 // -2.5, -0.0 // 2.5, 7.5 // -2, -7.5 // 2, 1e16 // 3.0)  # expect: -0.0 -0.0 -4.0 -4.0 3333333333333333.0
print(-1 // 1e308, 1e308 // -0.5, 5.0 // 1e300, 0.3 // 0.1)  # expect: -1.0 -inf 0.0 2.0
most = 9223372036854775807
for i in range(-most, most, most):
    print(i)
# expect: -9223372036854775807 | 0
for i in range(most, -most, -most):
    print(i)
# expect: 9223372036854775807 | 0
for i in range(-most, most):
    break
print(i)  # expect: -9223372036854775807
for i in range(most - 1, most, 5):
    print(i)  # expect: 9223372036854775806
exact = 9007199254740993
print(exact == 9007199254740992.0, exact > 9007199254740992.0, 9007199254740992.0 < exact, 9223372036854775807 < 9223372036854775808.0)  # expect: False True True True
infinity = 1e308 * 10
nan = infinity - infinity
print(nan == nan, nan != nan, nan in [nan], [nan] == [nan], nan < 1, 1 <= nan, exact < infinity, -exact > -infinity)  # expect: False True True True False False True True
print(0.0 == -0.0, -0.0 < 0, 0 >= -0.0, True == 1.0)  # expect: True False True True
print(exact / -7, exact / 9223372036854775807, 9223372036854775807 / 3, -9223372036854775807 / 9223372036854775806, 1 / 9223372036854775807)  # expect: -1286742750677284.8 0.0009765625000000002 3.0744573456182584e+18 -1.0 1.0842021724855044e-19
print(0 / -7, 0 / -6322235709760480235)  # expect: -0.0 -0.0
