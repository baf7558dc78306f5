# Gc referents
import gc
a = [1]
b = [a]
print(gc.get_referents(b) == [a], gc.get_referents([1, 2]), gc.get_referents({"k": "v"}), gc.get_referents({1: "v"}))
# expect: True [2, 1] ['v'] ['v', 1]
