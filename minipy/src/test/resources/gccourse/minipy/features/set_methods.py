# Set methods
s = {1, 2}
s.add(3)
s.discard(9)
s.remove(1)
s.update([4, 5], (6,))
print(s, s.pop(), len(s))
# expect: {3, 4, 5, 6} 2 4
s.clear()
print(s)
# expect: set()
