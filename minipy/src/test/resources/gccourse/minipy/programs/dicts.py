# Dicts
d = {"a": 1, 2: "two", None: 3}
d["b"] = d
print(len(d), d["a"], d[2], d[None], d["b"] is d)  # expect: 4 1 two 3 True
print(d.get("a"), d.get("z"), d.get("z", 5), d.get("a", 5))  # expect: 1 None 5 1
print("a" in d, "z" in d, 2 not in d, True in d)  # expect: True False False False
d.pop("b")
print(d.pop("a"), d.pop("a", "gone"), d)  # expect: 1 gone {2: 'two', None: 3}
d["a"] = 4
d[2] = 5
print(d)  # expect: {2: 5, None: 3, 'a': 4}
d["a"] += 1
del d[2]
d[2] = 6
print(d)  # expect: {None: 3, 'a': 5, 2: 6}
for key in d:
    print(key)
# expect: None | a | 2
print({"x": 1, "y": 2} == {"y": 2, "x": 1}, {1: 2} == {1: 3}, {1: 1} == {True: 1}, {} == {})
# expect: True False True True
ring = {}
for i in range(100):
    ring[i] = i
    if i > 2:
        del ring[i - 3]
print(ring, len(ring), 99 in ring, 5 in ring)  # expect: {97: 97, 98: 98, 99: 99} 3 True False
for i in range(20):
    ring[f"key {i}"] = i
for i in range(19):
    ring.pop(f"key {i}")
print(ring)  # expect: {97: 97, 98: 98, 99: 99, 'key 19': 19}
for key in ring:
    print(key is None)
# expect: False | False | False | False
ring.clear()
print(ring, not ring)  # expect: {} True
k = f"computed {1}"
ring[k] = 1
print(ring["computed 1"], k in ring)  # expect: 1 True
