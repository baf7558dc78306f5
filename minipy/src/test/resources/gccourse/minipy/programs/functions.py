# Functions and control flow
def f(a, b=2, c=3):
    return a * 100 + b * 10 + c

print(f(1), f(1, 1), f(1, 1, 1))  # expect: 123 113 111

def fact(n):
    if n <= 1:
        return 1
    return n * fact(n - 1)

print(fact(20))  # expect: 2432902008176640000

def nothing():
    pass

print(nothing())  # expect: None

def early(items, wanted):
    """Leaves two loops at once."""
    for item in items:
        for inner in item:
            if inner == wanted:
                return item
            continue
    return None

print(early([[1, 2], [3]], 3), early([[1]], 9))  # expect: [3] None

def count(limit):
    global calls
    calls += 1
    n = 0
    while True:
        n += 1
        if n == limit:
            break
    return n

calls = 0
print(count(3), count(4), calls)  # expect: 3 4 2
keep = []

def remember(x, into=keep):
    into.append(x)
    return into

remember(1)
print(remember(2), keep)  # expect: [1, 2] [1, 2]
for i in range(10, 0, -4):
    print(i)
# expect: 10 | 6 | 2
for i in range(2, 4):
    print(i)
# expect: 2 | 3
for i in range(0):
    print("never")
x = y = [0]
y.append(1)
print(x)  # expect: [0, 1]
a, b = 1, 2
a, b = b, a
print(a, b)  # expect: 2 1

def swap(p, q):
    p, q = q, p
    return [p, q]

print(swap("p", "q"))  # expect: ['q', 'p']
if a == 1:
    print("one")
elif a == 2:
    print("two")
else:
    print("many")
# expect: two
i = 0
while i < 10:
    i += 1
    if i % 2:
        continue
    if i > 6:
        break
    print(i)
# expect: 2 | 4 | 6
del a
same = f
print(same(0, 0, 1))  # expect: 1
